package org.holdout.comparison.outcome;

/** Where a person stands with a vendor. Every person with a sent request stands in exactly one place. */
enum Standing {
    /** Not counted: nothing was sent. */
    NONE,
    /** Sent, not answered. */
    WAITING,
    /** Answered, neither honoured nor refused in full. */
    OTHERWISE,
    /** Answered: honoured. */
    HONOURED,
    /** Answered: refused. */
    REFUSED;

    boolean isAnswered() {
        return this == OTHERWISE || this == HONOURED || this == REFUSED;
    }

    static Standing ofAnswer(String claimedOutcome) {
        return switch (claimedOutcome) {
            case "HONOURED" -> HONOURED;
            case "REFUSED" -> REFUSED;
            default -> OTHERWISE;
        };
    }
}
