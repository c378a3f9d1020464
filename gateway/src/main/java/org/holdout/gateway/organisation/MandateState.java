package org.holdout.gateway.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Where a mandate stands. */
@Enum("MandateState")
@Description(
        "Where a mandate stands: INVITED and not yet given, ACTIVE, ENDED by the member or the organisation, EXPIRED with its last day.")
public enum MandateState {
    INVITED,
    ACTIVE,
    ENDED,
    EXPIRED
}
