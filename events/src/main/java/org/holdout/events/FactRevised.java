package org.holdout.events;

import static java.util.Objects.requireNonNull;

/**
 * A fact about a vendor was settled anew.
 *
 * @param vendor the vendor's id
 * @param dimension the id of the question the fact answers
 * @param region the place it holds for, such as {@code WORLDWIDE} or {@code DE}
 */
public record FactRevised(String vendor, String dimension, String region) implements Event {

    static final String TYPE = "org.holdout.fact.revised.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public FactRevised {
        requireNonNull(vendor, "vendor");
        requireNonNull(dimension, "dimension");
        requireNonNull(region, "region");
    }

    @Override
    public String topic() {
        return Topics.POLICIES;
    }

    @Override
    public String key() {
        return vendor;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
