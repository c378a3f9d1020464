package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What the authority decided on a complaint. */
@Description("What the authority decided on a complaint.")
public enum AuthorityDecision {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED,
    OTHER
}
