package org.holdout.gateway.live;

import org.eclipse.microprofile.graphql.Description;

/** What happened to a cell of the comparison. */
@Description("What happened to a cell of the comparison: it was put in doubt, or settled anew.")
public enum FactChangeKind {
    DOUBTED,
    REVISED
}
