package org.holdout.gateway.error;

import io.smallrye.mutiny.Uni;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** A single thing that does not exist, or that the caller may not see, is null in the answer to a query. */
public final class NotFound {
    private NotFound() {}

    /** The answer, with null for NOT_FOUND; other failures stay. */
    public static <T> Uni<T> asNull(Uni<T> answer) {
        return answer.onFailure(
                        failure -> failure instanceof ProblemException problem && problem.code() == ErrorCode.NOT_FOUND)
                .recoverWithNull();
    }
}
