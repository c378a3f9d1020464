package org.holdout.gateway.policy;

import org.eclipse.microprofile.graphql.Description;

/** How a version of a policy document came to be. */
@Description("How a version of a policy document came to be.")
public enum VersionOrigin {
    FIRST,
    CHANGED,
    TECHNICAL
}
