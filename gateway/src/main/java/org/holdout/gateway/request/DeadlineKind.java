package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What is due. */
@Description("What is due.")
public enum DeadlineKind {
    ACKNOWLEDGE,
    ANSWER,
    APPEAL,
    COMPLAIN_BY
}
