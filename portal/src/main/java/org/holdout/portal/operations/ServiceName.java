package org.holdout.portal.operations;

/** A service that keeps data and an audit log. */
public enum ServiceName {
    GUIDE_SERVICE,
    REQUEST_SERVICE,
    COMPARISON_SERVICE
}
