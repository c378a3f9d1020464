package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** What following a guide brings about. */
@Description("What following a guide brings about.")
public enum Effect {
    STOPS_TRAINING,
    LIMITS_TRAINING,
    ASKS_VENDOR,
    NOTHING_TO_STOP,
    LEAVES
}
