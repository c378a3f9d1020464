package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;

/** Who said a fact. */
@Description("Who said a fact: a content file or an editor.")
public enum FactOrigin {
    FILE,
    EDITOR
}
