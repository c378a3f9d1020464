package org.holdout.events;

import static java.util.Objects.requireNonNull;

/**
 * A fact about a vendor may no longer hold.
 *
 * @param vendor the vendor's id
 * @param dimension the id of the question the fact answers
 * @param region the place it holds for, such as {@code WORLDWIDE} or {@code DE}
 */
public record FactDoubted(String vendor, String dimension, String region) implements Event {

    static final String TYPE = "org.holdout.fact.doubted.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public FactDoubted {
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
