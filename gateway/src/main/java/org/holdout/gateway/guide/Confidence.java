package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** How sure the editors are. */
@Description("How sure the editors are.")
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
