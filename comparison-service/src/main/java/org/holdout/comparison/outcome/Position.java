package org.holdout.comparison.outcome;

import java.util.Arrays;

/**
 * Where a person stands with a vendor, and as what they are published.
 *
 * @param actual as it is
 * @param published as the published figures have it, which lags behind
 */
record Position(Place actual, Place published) {

    /** Whether publishing could tell more of this person. What is published only grows, and never changes. */
    boolean isPending() {
        return Arrays.stream(Part.values()).anyMatch(part -> part.mayFollow(actual, published));
    }
}
