package org.holdout.gateway.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Who ended a mandate. */
@Enum("MandateEnder")
@Description("Who ended a mandate.")
public enum MandateEnder {
    MEMBER,
    ORGANISATION
}
