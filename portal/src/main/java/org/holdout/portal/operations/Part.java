package org.holdout.portal.operations;

/** What Holdout is made of, as operators see it. */
public enum Part {
    PORTAL,
    GATEWAY,
    GUIDE_SERVICE,
    REQUEST_SERVICE,
    COMPARISON_SERVICE;

    static Part of(ServiceName service) {
        return valueOf(service.name());
    }
}
