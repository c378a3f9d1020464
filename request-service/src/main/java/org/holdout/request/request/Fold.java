package org.holdout.request.request;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.holdout.request.law.ClockFacts;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;

/** What the fold of a timeline says beside the state, in columns, so that it can be searched and told. Written by the fold alone. */
@Embeddable
class Fold {

    @Enumerated(EnumType.STRING)
    private ClaimedOutcome claimedOutcome = ClaimedOutcome.NOT_ANSWERED;

    @Enumerated(EnumType.STRING)
    private RefusalReason refusalReason;

    @Enumerated(EnumType.STRING)
    private VerifiedOutcome verifiedOutcome = VerifiedOutcome.NOT_TESTED;

    private LocalDate receivedOn;
    private boolean receivedAssumed;
    private LocalDate answeredOn;
    private LocalDate dueOn;

    @Convert(converter = DueDates.class)
    private List<DueDate> dueDates = List.of();

    private boolean paused;
    private boolean statutory;

    void write(Standing standing) {
        claimedOutcome = standing.claimed();
        refusalReason = standing.refusalReason();
        verifiedOutcome = standing.verified();
        ClockFacts facts = standing.facts();
        receivedOn = facts == null ? null : facts.receivedOn();
        receivedAssumed = facts != null && facts.receivedAssumed();
        answeredOn = facts == null ? null : facts.latestAnswerOn();
        Deadline deadline = standing.deadline();
        dueOn = deadline == null ? null : deadline.dueOn();
        dueDates = DueDate.of(standing.deadlines());
        paused = standing.paused();
        statutory = !standing.deadlines().isEmpty();
    }

    ClaimedOutcome claimedOutcome() {
        return claimedOutcome;
    }

    /** Null unless it was refused. */
    RefusalReason refusalReason() {
        return refusalReason;
    }

    VerifiedOutcome verifiedOutcome() {
        return verifiedOutcome;
    }

    /** Null in a draft. */
    LocalDate receivedOn() {
        return receivedOn;
    }

    boolean receivedAssumed() {
        return receivedAssumed;
    }

    /** The day of the latest answer; null without one. */
    LocalDate answeredOn() {
        return answeredOn;
    }

    /** The day of the deadline that counts; null without one. */
    LocalDate dueOn() {
        return dueOn;
    }

    /**
     * The day by which the answer is due, of several rights' the last: what comes after it is late for sure. Null while one of them has
     * no day.
     */
    LocalDate answerDueOn() {
        if (dueDates == null) {
            return dueOn;
        }
        List<DueDate> answers = dueDates.stream()
                .filter(date -> date.kind() == DeadlineKind.ANSWER)
                .toList();
        return answers.stream().anyMatch(date -> date.dueOn() == null)
                ? null
                : answers.stream().map(DueDate::dueOn).max(LocalDate::compareTo).orElse(null);
    }

    /** The day of every deadline as last recorded; null when only the one that counts was, in {@link #dueOn}. */
    List<DueDate> dueDates() {
        return dueDates;
    }

    /** Whether the answer's clock stands still, for some of the rights at least. */
    boolean paused() {
        return paused;
    }

    /** Whether a law sets any deadline. */
    boolean statutory() {
        return statutory;
    }
}
