package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** Who made an entry. */
@Description("Who made an entry.")
public enum Actor {
    PERSON,
    ORGANISATION,
    SYSTEM
}
