package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;

/** What a cell rests on. */
@Description("What a cell rests on.")
public enum FactStatus {
    PARAPHRASE,
    TIED,
    IN_DOUBT,
    UNKNOWN,
    NOT_APPLICABLE
}
