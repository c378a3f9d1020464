package org.holdout.gateway.upkeep;

import org.eclipse.microprofile.graphql.Description;

/** Where a revision came from. */
@Description("Where a revision came from.")
public enum RevisionOrigin {
    FILE,
    EDITOR
}
