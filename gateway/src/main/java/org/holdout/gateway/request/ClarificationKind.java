package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What the vendor wants to have cleared up. */
@Description("What the vendor wants to have cleared up.")
public enum ClarificationKind {
    IDENTITY,
    SCOPE,
    FEE
}
