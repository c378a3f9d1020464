package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What the same test shows later. */
@Description("What the same test shows later.")
public enum VerifiedOutcome {
    NOT_TESTED,
    NO_LONGER_SHOWN,
    STILL_SHOWN,
    INCONCLUSIVE
}
