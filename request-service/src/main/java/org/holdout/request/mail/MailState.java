package org.holdout.request.mail;

/** What became of a mail that was to be sent. */
public enum MailState {
    /** It is to be sent, for the first time or again. */
    WAITING,
    /** All of it but the last dot is with the server, whose answer is awaited. */
    HANDED_OVER,
    /** The server took it, and answers for it from here on. */
    ACCEPTED,
    /** The server does not want it, or it could not be sent for as long as is tried. */
    REFUSED,
    /** The answer to the last dot never came. Perhaps it was sent; it is never sent again by itself. */
    IN_DOUBT,
    /** It was called back before it left. */
    CANCELLED
}
