package org.holdout.gateway.bulk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far an import is. */
@Enum("ImportState")
@Description(
        "How far an import is: its lines are checked, or drafted; all is done; or it was all or nothing and refused.")
public enum ImportState {
    CHECKING,
    DRAFTING,
    DONE,
    REFUSED;

    /** Whether nothing more will change. */
    boolean ended() {
        return this == DONE || this == REFUSED;
    }
}
