package org.holdout.comparison.outcome;

/**
 * Where a person stands with a vendor, and as what they are published.
 *
 * @param actual as it is
 * @param published as the published figures have it, which lags behind
 */
record Position(Standing actual, Standing published) {

    /** Whether publishing would move this person on. Published positions only go forward, never back. */
    boolean isPending() {
        return switch (published) {
            case NONE -> actual != Standing.NONE;
            case WAITING -> actual.isAnswered();
            case OTHERWISE -> actual == Standing.HONOURED || actual == Standing.REFUSED;
            case HONOURED, REFUSED -> false;
        };
    }

    Position publishedAs(Standing standing) {
        return new Position(actual, standing);
    }
}
