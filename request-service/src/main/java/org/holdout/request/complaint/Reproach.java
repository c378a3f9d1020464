package org.holdout.request.complaint;

import java.time.LocalDate;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.VerifiedOutcome;

/** What a complaint is about. */
enum Reproach {
    /** The day for an answer has passed. */
    OVERDUE,
    /** There is no answer, and the law names no day for it. */
    NO_ANSWER,
    REFUSED,
    PARTLY,
    /** They say that they did all, and the same test shows otherwise. */
    STILL_SHOWN,
    /** They say that they did all, and the person does not believe it. */
    DOUBTED;

    static Reproach of(RequestView request, LocalDate today) {
        return switch (request.claimedOutcome()) {
            case NOT_ANSWERED ->
                request.deadlines().stream()
                                .anyMatch(d -> d.kind() == DeadlineKind.ANSWER
                                        && d.dueOn() != null
                                        && d.dueOn().isBefore(today))
                        ? OVERDUE
                        : NO_ANSWER;
            case REFUSED -> REFUSED;
            case PARTLY_HONOURED -> PARTLY;
            case HONOURED -> request.verifiedOutcome() == VerifiedOutcome.STILL_SHOWN ? STILL_SHOWN : DOUBTED;
        };
    }
}
