package org.holdout.guide.step;

/**
 * What is known of a step beside its source.
 *
 * @param checkedOn the day an editor last tried it (ISO 8601); null when none did
 * @param result what the editor found; null when none tried it
 * @param against the version of the product or the policy that it was tried with; null when unknown
 * @param doubtedOn the day it was put in doubt (ISO 8601); null when it is not in doubt
 * @param reason why it is in doubt; null when it is not
 * @param reports how many recent reports say that it no longer holds; 0 when it is not in doubt
 */
public record StepState(
        String checkedOn, StepResult result, String against, String doubtedOn, DoubtReason reason, int reports) {

    /** Of a step that nobody tried or doubts. */
    public static final StepState NONE = new StepState(null, null, null, null, null, 0);

    /** Whether it may no longer hold. */
    public boolean isDoubted() {
        return reason != null;
    }
}
