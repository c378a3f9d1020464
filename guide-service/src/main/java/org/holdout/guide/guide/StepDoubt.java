package org.holdout.guide.guide;

import org.holdout.guide.step.DoubtReason;
import org.holdout.guide.step.StepState;

/**
 * That a step may no longer hold.
 *
 * @param since the day it was put in doubt
 * @param reports how many recent reports say so
 */
public record StepDoubt(String since, DoubtReason reason, int reports) {

    /** The doubt in what is known of a step; null when there is none. */
    static StepDoubt of(StepState state) {
        return state.isDoubted() ? new StepDoubt(state.doubtedOn(), state.reason(), state.reports()) : null;
    }
}
