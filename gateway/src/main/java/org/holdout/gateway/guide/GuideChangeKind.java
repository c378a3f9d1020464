package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a guide. */
@Description("What happened to a guide.")
public enum GuideChangeKind {
    PUBLISHED,
    REVISED,
    RETIRED,
    DOUBTED,
    CLEARED
}
