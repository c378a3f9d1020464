package org.holdout.request.webhook;

/** Where a delivery stands. */
enum DeliveryState {
    /** It will be tried, or tried again. */
    WAITING,
    DELIVERED,
    /** It was tried for as long as it may be. */
    FAILED,
    /** The organisation may not see any more what it is about, so it is not sent. */
    STOPPED
}
