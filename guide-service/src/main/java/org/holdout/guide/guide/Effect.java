package org.holdout.guide.guide;

/** What following a guide brings about, from most to least; the last resort stands at the end. */
public enum Effect {
    /** Training on everything that the person has there stops from then on. */
    STOPS_TRAINING,
    /** A part of it stops. */
    LIMITS_TRAINING,
    /** The vendor has to decide. */
    ASKS_VENDOR,
    /** Nothing needs to be stopped; the guide says how to see that. */
    NOTHING_TO_STOP,
    /** Content or the account goes: the last resort. */
    LEAVES
}
