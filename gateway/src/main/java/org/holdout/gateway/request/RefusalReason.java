package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** Why the vendor refused. */
@Description("Why the vendor refused.")
public enum RefusalReason {
    NO_EVIDENCE,
    IDENTITY,
    OUT_OF_SCOPE,
    OTHER_LAW,
    COMPELLING_GROUNDS,
    NO_DATA_FOUND,
    EXCESSIVE,
    OTHER
}
