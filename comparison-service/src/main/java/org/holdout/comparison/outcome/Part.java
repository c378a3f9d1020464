package org.holdout.comparison.outcome;

import java.util.Locale;

/** What can be told of a person's dealing with a vendor, one thing after the other: each only when what it needs is told. */
enum Part {
    /** That they sent a request. */
    SENT(null, null),
    /** Under which law; {@code none} for a request that rests on none. */
    LAW(SENT, null),
    /** By which channel. */
    CHANNEL(LAW, null),
    /** That there is an answer. */
    ANSWERED(SENT, null),
    /** Whether it came, or did not come, in time. */
    LATE(SENT, null),
    /** What it says. */
    HOW(ANSWERED, null),
    /** Why it refuses. */
    REASON(HOW, "REFUSED"),
    /** Within how many days it came. */
    DAYS(ANSWERED, null),
    /** What the same test showed later. */
    VERIFIED(ANSWERED, null);

    private final Part needs;
    private final String needed;

    Part(Part needs, String needed) {
        this.needs = needs;
        this.needed = needed;
    }

    /** Whether it may be told of somebody who stands there and is told as that. */
    boolean mayFollow(Place actual, Place told) {
        return told.of(this) == null
                && actual.of(this) != null
                && (needs == null || told.of(needs) != null)
                && (needed == null || (needed.equals(told.of(needs)) && needed.equals(actual.of(needs))));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
