package org.holdout.portal.request;

/** What the person says that a mail says. */
public enum ReplyMeaning {
    ACKNOWLEDGED,
    NEEDS_MORE,
    EXTENDED,
    GRANTED,
    PARTLY,
    REFUSED,
    NOTHING
}
