package org.holdout.events;

import static java.util.Objects.requireNonNull;

/**
 * A guide has a new revision.
 *
 * @param guideId the guide
 * @param revision the revision this is about, from 1
 * @param vendor the id of the vendor it is about
 */
public record GuideRevised(String guideId, int revision, String vendor) implements Event {

    static final String TYPE = "org.holdout.guide.revised.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public GuideRevised {
        requireNonNull(guideId, "guideId");
        requireNonNull(vendor, "vendor");
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
