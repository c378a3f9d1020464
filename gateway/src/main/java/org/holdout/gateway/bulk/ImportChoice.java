package org.holdout.gateway.bulk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What becomes of a file in which some lines are wrong. */
@Enum("ImportChoice")
@Description("What becomes of a file in which some lines are wrong: nothing is drafted, or what is right.")
public enum ImportChoice {
    ALL_OR_NOTHING,
    WHAT_IS_RIGHT
}
