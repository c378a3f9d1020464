package org.holdout.portal.word;

/** What following a guide brings about, from most to least; leaving a service is the last resort. */
public enum Effect {
    STOPS_TRAINING,
    LIMITS_TRAINING,
    ASKS_VENDOR,
    NOTHING_TO_STOP,
    LEAVES
}
