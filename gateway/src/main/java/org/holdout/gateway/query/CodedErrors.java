package org.holdout.gateway.query;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdout.gateway.error.Failures;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

/** GraphQL errors as everybody gets them: a sentence, {@code extensions.code}, for bad input {@code extensions.fields}, and {@code extensions.lang} where it is not in English. */
public final class CodedErrors {
    private CodedErrors() {}

    /** The same result with every error coded. */
    static ExecutionResult of(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .errors(causes(result.getErrors()).stream().map(CodedErrors::of).toList())
                .build();
    }

    /** A result that is nothing but this refusal. */
    public static ExecutionResult refusal(ProblemException problem) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(coded(GraphqlErrorBuilder.newError(), problem))
                .build();
    }

    /** Without the empty places that a failure left behind, where that failure is told too. */
    private static List<GraphQLError> causes(List<GraphQLError> errors) {
        List<GraphQLError> causes = errors.stream()
                .filter(error -> error.getErrorType() != ErrorType.NullValueInNonNullableField)
                .toList();
        return causes.isEmpty() ? errors : causes;
    }

    private static GraphQLError of(GraphQLError error) {
        GraphqlErrorBuilder<?> same = GraphqlErrorBuilder.newError();
        if (error.getLocations() != null) {
            same.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            same.path(error.getPath());
        }
        return coded(same, problem(error));
    }

    private static ProblemException problem(GraphQLError error) {
        if (error instanceof ExceptionWhileDataFetching failure) {
            return Failures.problem(failure.getException());
        }
        ErrorClassification kind = error.getErrorType();
        if (kind == ErrorType.ExecutionAborted) {
            return ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "This query asks for too much at once (" + error.getMessage() + "). Split it into smaller ones.");
        }
        if (kind == ErrorType.NullValueInNonNullableField) {
            return ProblemException.of(
                    ErrorCode.UNAVAILABLE, "A part of the answer is missing. Please try again later.");
        }
        return ProblemException.of(ErrorCode.INVALID_INPUT, error.getMessage());
    }

    private static GraphQLError coded(GraphqlErrorBuilder<?> error, ProblemException problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code().name());
        if (!problem.errors().isEmpty()) {
            extensions.put(
                    "fields", problem.errors().stream().map(CodedErrors::field).toList());
        }
        if (!problem.isEnglish()) {
            extensions.put("lang", problem.language());
        }
        return error.message("%s", problem.detail())
                .errorType(
                        ErrorClassification.errorClassification(problem.code().title()))
                .extensions(extensions)
                .build();
    }

    private static Map<String, String> field(FieldError error) {
        return Map.of("field", error.field(), "message", error.message());
    }
}
