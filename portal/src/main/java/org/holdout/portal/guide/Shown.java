package org.holdout.portal.guide;

import java.util.List;

/**
 * How a guide is shown.
 *
 * @param newest the guide's newest revision
 * @param told the answer to a form that was sent from here, or null
 * @param at the step that the answer belongs to, or 0
 * @param keepsTicks whether the person is signed in, so that ticks are kept for them
 */
public record Shown(int newest, Told told, int at, boolean keepsTicks) {
    /** Whether the guide is shown as it is now. */
    public boolean current(GuideApi.Guide guide) {
        return guide.revision() == newest;
    }

    /** Whether the answer belongs to this step. */
    public boolean tells(GuideApi.Step step) {
        return told != null && step.number() == at;
    }

    /** Whether the answer belongs to no step that there is. */
    public boolean tellsAll(GuideApi.Guide guide) {
        return told != null && guide.steps().stream().noneMatch(this::tells);
    }

    /** Whether the person has done a step. */
    public boolean done(GuideApi.Guide guide, GuideApi.Step step) {
        return ticks(guide).contains(step.number());
    }

    /** How many steps the person has done. */
    public int done(GuideApi.Guide guide) {
        return ticks(guide).size();
    }

    private static List<Integer> ticks(GuideApi.Guide guide) {
        return guide.ticks() == null ? List.of() : guide.ticks();
    }
}
