package org.holdout.gateway.operations;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far an archive of policies is read in. */
@Enum("PolicyImportState")
@Description(
        "How far an archive of policies is read in: it goes on; all is shown; or it failed, and importing it again goes on"
                + " from there.")
public enum PolicyImportState {
    RUNNING,
    COMPLETE,
    FAILED
}
