package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something says that steps of a guide may no longer hold.
 *
 * @param guideId the guide
 * @param revision the revision whose steps are in doubt
 * @param vendor the id of the vendor it is about
 * @param steps the steps' numbers, from 1
 * @param reason the code of what raised the doubt
 */
public record StepsDoubted(String guideId, int revision, String vendor, List<Integer> steps, String reason)
        implements Event {

    static final String TYPE = "org.holdout.guide.steps-doubted.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public StepsDoubted {
        requireNonNull(guideId, "guideId");
        requireNonNull(vendor, "vendor");
        steps = List.copyOf(steps);
        requireNonNull(reason, "reason");
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
