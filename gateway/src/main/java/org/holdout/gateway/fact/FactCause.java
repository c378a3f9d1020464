package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;

/** Why a cell waits for an editor. */
@Description("Why a cell waits for an editor.")
public enum FactCause {
    QUOTATION_CHANGED,
    QUOTATION_GONE,
    CONFLICT,
    NOT_SEEN,
    NOT_FOUND
}
