package org.holdout.guide.guide;

/** What following a guide brings about, from most to least; the last resort stands at the end. */
public enum Effect {
    /** Training on everything that the person has there stops from then on. */
    STOPS_TRAINING(0),
    /** A part of it stops. */
    LIMITS_TRAINING(1),
    /** The vendor has to decide. */
    ASKS_VENDOR(2),
    /** Nothing needs to be stopped; the guide says how to see that. */
    NOTHING_TO_STOP(3),
    /** Content or the account goes: the last resort. */
    LEAVES(4);

    /**
     * What a stored revision shows that is older than the saying of effects, of a guide that does not say it now either: the one
     * that promises nothing.
     */
    static final Effect UNSAID = ASKS_VENDOR;

    private final int place;

    Effect(int place) {
        this.place = place;
    }

    /** Its place when the best comes first, from 0. */
    int place() {
        return place;
    }
}
