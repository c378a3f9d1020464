package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** What kind of account a guide is for. */
@Description("What kind of account a guide is for.")
public enum Plan {
    FREE,
    PAID,
    BUSINESS
}
