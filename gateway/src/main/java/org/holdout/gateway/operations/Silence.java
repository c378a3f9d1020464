package org.holdout.gateway.operations;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.holdout.gateway.error.Failures;
import org.holdout.problem.ErrorCode;

/** What does not answer is shown as that, beside what does. */
final class Silence {

    private static final Set<ErrorCode> REFUSALS = Set.of(ErrorCode.FORBIDDEN, ErrorCode.UNAUTHENTICATED);

    private Silence() {}

    /** The same, or null where nothing answers or something broke. A refusal stays one. */
    static <T> Uni<T> asNull(Uni<T> asked) {
        return asked.onFailure(
                        failure -> !REFUSALS.contains(Failures.problem(failure).code()))
                .recoverWithNull();
    }
}
