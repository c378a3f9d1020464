package org.holdout.gateway.operations;

import org.eclipse.microprofile.graphql.Description;

/** A service that keeps data and an audit log. */
@Description("A service that keeps data and an audit log")
public enum ServiceName {
    GUIDE_SERVICE,
    REQUEST_SERVICE,
    COMPARISON_SERVICE
}
