package org.holdout.request.request;

import java.time.LocalDate;

/**
 * When a person is asked to run the same test again: on the day of the latest answer that promises something, and once more some time
 * later, because what a model was taught fades slowly and comes back with its next version. The page, the notices and the calendar all
 * ask by this.
 *
 * <p>A test that settled nothing is asked for again. What is still shown settles both: the person complains, and need not look again.
 *
 * @param standing where the request stands
 * @param again how many days after the answer the second one is; {@link RequestConfig#retestDays}
 */
record SameTest(Standing standing, int again) {

    /** Whether there is anything to test: the company promised all or a part of it, and the request was not withdrawn. */
    boolean asked() {
        return answeredOn() != null
                && (standing.claimed() == ClaimedOutcome.HONOURED
                        || standing.claimed() == ClaimedOutcome.PARTLY_HONOURED)
                && standing.state() != RequestState.WITHDRAWN;
    }

    /** The day of the first one. Only while {@link #asked}. */
    LocalDate firstOn() {
        return answeredOn();
    }

    /** Whether the first one was made. */
    boolean firstMade() {
        return settledSince(firstOn());
    }

    /** The day of the second one. Only while {@link #asked}. */
    LocalDate secondOn() {
        return answeredOn().plusDays(again);
    }

    /** Whether the second one was made, or is not needed any more. */
    boolean secondMade() {
        boolean stillShown = standing.verified() == VerifiedOutcome.STILL_SHOWN && firstMade();
        return stillShown || settledSince(secondOn());
    }

    /** The day of the one that is open on {@code today}, the later of two; null when none is. */
    LocalDate openOn(LocalDate today) {
        if (!asked()) {
            return null;
        }
        if (!secondMade() && !secondOn().isAfter(today)) {
            return secondOn();
        }
        return firstMade() ? null : firstOn();
    }

    private boolean settledSince(LocalDate day) {
        return standing.verifiedOn() != null
                && standing.verified() != VerifiedOutcome.INCONCLUSIVE
                && !standing.verifiedOn().isBefore(day);
    }

    private LocalDate answeredOn() {
        return standing.facts() == null ? null : standing.facts().latestAnswerOn();
    }
}
