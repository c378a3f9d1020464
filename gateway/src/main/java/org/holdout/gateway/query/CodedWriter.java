package org.holdout.gateway.query;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ResultNodesInfo;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.mutiny.Multi;
import java.util.Map;
import java.util.Optional;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.holdout.gateway.error.Failures;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.reactivestreams.Publisher;

/** Codes the errors of an answer, or of each answer of a subscription, on their way out. */
record CodedWriter(ExecutionResponseWriter writer, Map<String, Object> context) implements ExecutionResponseWriter {

    @Override
    public void write(ExecutionResponse response) {
        ExecutionResult result = isTooLarge() ? tooLarge() : CodedErrors.of(response.getExecutionResult());
        writer.write(new ExecutionResponse(codedStream(result)));
    }

    @Override
    public void fail(Throwable failure) {
        writer.write(new ExecutionResponse(CodedErrors.refusal(Failures.problem(failure))));
    }

    private static ExecutionResult codedStream(ExecutionResult result) {
        if (!(result.getData() instanceof Publisher<?> stream)) {
            return result;
        }
        Multi<ExecutionResult> coded = Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(stream))
                .map(item -> CodedErrors.of((ExecutionResult) item))
                .onFailure()
                .recoverWithItem(failure -> CodedErrors.refusal(Failures.unavailable(failure)));
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .data(AdaptersToReactiveStreams.publisher(coded))
                .build();
    }

    private boolean isTooLarge() {
        return Optional.ofNullable((SmallRyeContext) context.get(SmallRyeContextManager.CONTEXT))
                .map(call -> call.unwrap(ExecutionInput.class))
                .map(input -> input.getGraphQLContext().<ResultNodesInfo>get(ResultNodesInfo.RESULT_NODES_INFO))
                .map(ResultNodesInfo::isMaxResultNodesExceeded)
                .orElse(false);
    }

    private static ExecutionResult tooLarge() {
        return CodedErrors.refusal(ProblemException.of(
                ErrorCode.LIMIT_EXCEEDED,
                "The answer would be too large. Ask for fewer things at once, page by page."));
    }
}
