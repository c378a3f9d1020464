package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Steps of a guide that were in doubt hold: somebody tried them.
 *
 * @param guideId the guide
 * @param revision the revision whose steps hold
 * @param vendor the id of the vendor it is about
 * @param steps the steps' numbers, from 1
 */
public record StepsCleared(String guideId, int revision, String vendor, List<Integer> steps) implements Event {

    static final String TYPE = "org.holdout.guide.steps-cleared.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public StepsCleared {
        requireNonNull(guideId, "guideId");
        requireNonNull(vendor, "vendor");
        steps = List.copyOf(steps);
    }

    @Override
    public String topic() {
        return Topics.GUIDES;
    }

    @Override
    public String key() {
        return guideId;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
