package org.holdout.gateway.upkeep;

import org.eclipse.microprofile.graphql.Description;

/** Whose text is taken where a file and an editor differ. */
@Description("Whose text is taken where a file and an editor differ.")
public enum ConflictSide {
    FILE,
    EDITOR
}
