package org.holdout.request.reply;

/** What the person says that a mail says. */
public enum ReplyMeaning {
    /** They have the request. */
    ACKNOWLEDGED,
    /** They want to know something first. */
    NEEDS_MORE,
    /** They take more time, and say why. */
    EXTENDED,
    /** They do all that was asked. */
    GRANTED,
    /** They do a part of it. */
    PARTLY,
    /** They refuse, and say why or do not. */
    REFUSED,
    /** Nothing that counts. */
    NOTHING
}
