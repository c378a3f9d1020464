package org.holdout.request.request;

import java.time.LocalDate;
import org.holdout.request.law.ClockFacts;

/**
 * What an action does in a state.
 *
 * @param next the state after it; null: back to the state before the question, or before the closing
 * @param guard what must be true besides
 */
record Step(RequestState next, Guard guard) {

    /** A condition on a step. */
    enum Guard {
        NONE,
        /** The vendor has answered. */
        ANSWERED,
        /** The answer is overdue on the day of the step, or the law has no day for it; and the rights hold on that day. */
        OVERDUE,
        /** The rights hold on the day of the step. */
        IN_FORCE,
        /** The law has a second look by the vendor. */
        APPEAL_IN_LAW;

        boolean holds(ClockFacts facts, Terms terms, LocalDate day) {
            return switch (this) {
                case NONE -> true;
                case ANSWERED -> facts.answeredOn() != null;
                case OVERDUE -> terms.overdue(facts, day);
                case IN_FORCE -> terms.beginsAfter(day).isEmpty();
                case APPEAL_IN_LAW -> terms.appeal();
            };
        }

        /** What is missing when it does not hold: nothing is overdue before the rights begin. */
        Guard missing(Terms terms, LocalDate day) {
            return this == OVERDUE && terms.beginsAfter(day).isPresent() ? IN_FORCE : this;
        }
    }
}
