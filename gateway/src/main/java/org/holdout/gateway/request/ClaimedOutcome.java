package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What the vendor says it did. */
@Description("What the vendor says it did.")
public enum ClaimedOutcome {
    NOT_ANSWERED,
    HONOURED,
    PARTLY_HONOURED,
    REFUSED
}
