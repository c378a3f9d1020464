package org.holdout.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the caller is told of failures that are no {@link ProblemException}. */
final class Failures {

    private Failures() {}

    /** The code that a status of the framework stands for. */
    static ErrorCode code(int status) {
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 429 -> ErrorCode.RATE_LIMITED;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status < 500 ? ErrorCode.INVALID_INPUT : ErrorCode.INTERNAL;
        };
    }

    /** What is wrong with which field of the call; empty when that is not what failed. */
    static List<FieldError> fieldErrors(Throwable cause) {
        return switch (cause) {
            case ConstraintViolationException invalid ->
                invalid.getConstraintViolations().stream()
                        .map(violation -> new FieldError(field(violation), violation.getMessage()))
                        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                        .toList();
            case UnrecognizedPropertyException unknown ->
                List.of(new FieldError(field(unknown), "There is no such field; leave it out."));
            case JsonMappingException unreadable
            when !unreadable.getPath().isEmpty() ->
                List.of(new FieldError(field(unreadable), "The value is not of the kind that this field takes."));
            case null, default -> List.of();
        };
    }

    /** Whether it is our answer that breaks its own rules, not the caller's input. */
    static boolean isOurs(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .flatMap(violation ->
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** A sentence that a person understands, for failures that have no more to tell. */
    static String detail(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing at this address.";
            case UNAUTHENTICATED -> "This needs a valid access token; sign in again.";
            case FORBIDDEN -> "Your account may not do this.";
            case PAYLOAD_TOO_LARGE -> "What was sent is larger than allowed.";
            case RATE_LIMITED -> "These were too many calls in a short time; wait a moment.";
            case UNAVAILABLE -> "This is not available at the moment; try again in a while.";
            case INTERNAL -> "Something went wrong on our side. If it happens again, tell us the id of this problem.";
            default -> "The call is not one that this address understands.";
        };
    }

    /** The same for wrong input, of which more is known. */
    static String inputDetail(Throwable cause, List<FieldError> errors) {
        if (errors.size() == 1) {
            return errors.getFirst().message();
        }
        if (!errors.isEmpty()) {
            return "Some fields are missing or wrong.";
        }
        if (cause instanceof JsonProcessingException) {
            return "What was sent is not valid JSON.";
        }
        return detail(ErrorCode.INVALID_INPUT);
    }

    /** The path without the method and its parameter's name, which are ours and not the caller's. */
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONSTRUCTOR)
                .toList();
        boolean insideParameter = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER;
        String path = nodes.stream()
                .skip(insideParameter ? 1 : 0)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static String field(JsonMappingException unreadable) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : unreadable.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
