package org.holdout.request.complaint;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.RightKind;
import org.holdout.request.request.ActionKind;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.TimelineEntryView;
import org.holdout.request.request.VerifiedOutcome;

/** What a complaint is about. */
enum Reproach {
    /** The day for an answer has passed. */
    OVERDUE,
    /** There is no answer, and the law names no day for it. */
    NO_ANSWER,
    REFUSED,
    PARTLY,
    /** They say that they did all, and the same test shows otherwise since. */
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
            case HONOURED -> contradicted(request) ? STILL_SHOWN : DOUBTED;
        };
    }

    /** The latest run of the same test; empty before. */
    static Optional<TimelineEntryView> test(RequestView request) {
        return request.timeline().stream()
                .filter(TimelineEntryView::effective)
                .filter(entry -> first(request, entry).action() == ActionKind.RECORD_VERIFICATION)
                .max(Comparator.comparing(TimelineEntryView::happenedOn));
    }

    /** The entry that was made first of those that an entry stands for: itself, unless it corrects another. */
    static TimelineEntryView first(RequestView request, TimelineEntryView entry) {
        return entry.action() != ActionKind.CORRECT_ENTRY
                ? entry
                : request.timeline().stream()
                        .filter(other -> other.id().equals(entry.mends()))
                        .findFirst()
                        .map(other -> first(request, other))
                        .orElse(entry);
    }

    /** Whether a test made since the answer shows that it is not so. What a product shows says nothing of access alone. */
    private static boolean contradicted(RequestView request) {
        return request.verifiedOutcome() == VerifiedOutcome.STILL_SHOWN
                && request.rights().stream().anyMatch(right -> right.kind() != RightKind.ACCESS)
                && test(request)
                        .filter(test -> !test.happenedOn().isBefore(request.answeredOn()))
                        .isPresent();
    }
}
