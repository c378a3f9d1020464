package org.holdout.request.notice;

/** What a person is told of. */
public enum NoticeKind {
    /** A day comes near. */
    DUE_SOON,
    /** The day is there. */
    DUE_TODAY,
    /** The day has passed. */
    OVERDUE,
    /** The same test is to be run again. */
    TEST_DUE,
    /** A policy of the vendor changed in a way that matters while the request is open. */
    POLICY_MOVED,
    /** A mail came that the person is asked about. */
    MAIL_CAME,
    /** The letter could not be sent, perhaps was not, or came back. */
    LETTER_FAILED,
    /** The mandate under which an organisation acted ended, and not by the person's own hand. */
    MANDATE_ENDED,
    /** A request that ended will be erased; nobody can do without this one. */
    ERASURE_AHEAD;

    /** Whether a person may choose not to be told. */
    boolean optional() {
        return this != ERASURE_AHEAD;
    }
}
