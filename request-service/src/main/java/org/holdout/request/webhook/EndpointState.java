package org.holdout.request.webhook;

/** Whether an endpoint is called. */
enum EndpointState {
    ACTIVE,
    /** What happens meanwhile waits for it, for as long as deliveries are kept. */
    SWITCHED_OFF
}
