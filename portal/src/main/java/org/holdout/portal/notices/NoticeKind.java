package org.holdout.portal.notices;

/** What a person is told of; the API's codes. */
public enum NoticeKind {
    DUE_SOON,
    DUE_TODAY,
    OVERDUE,
    TEST_DUE,
    POLICY_MOVED,
    MAIL_CAME,
    LETTER_FAILED,
    MANDATE_ENDED,
    ERASURE_AHEAD
}
