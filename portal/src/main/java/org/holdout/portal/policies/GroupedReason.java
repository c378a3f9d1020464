package org.holdout.portal.policies;

/**
 * One rule of a verdict with its first sentence.
 *
 * @param sentence empty when the rule is about the whole version
 * @param times how many sentences the rule applied to
 */
public record GroupedReason(String rule, String sentence, int times) {
    /** How many more sentences there are than the one that is shown. */
    public int more() {
        return times - 1;
    }
}
