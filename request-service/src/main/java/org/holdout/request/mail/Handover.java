package org.holdout.request.mail;

/** What the mail server made of one message. */
enum Handover {
    /** It took it. */
    ACCEPTED,
    /** It does not want it, and will not another time. */
    REFUSED,
    /** It was not reached, or cannot take it just now. It does not have it. */
    LATER,
    /** It may have taken it: its answer to the last dot never came. */
    IN_DOUBT
}
