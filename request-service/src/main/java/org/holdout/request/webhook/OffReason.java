package org.holdout.request.webhook;

/** Why an endpoint is switched off. */
enum OffReason {
    /** The organisation did it. */
    BY_MEMBER,
    /** It did not answer well for as long as {@code holdout.webhooks.switch-off-after}. */
    FAILING,
    /** It answered 410: it wants nothing more. */
    GONE
}
