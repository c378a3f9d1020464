package org.holdout.gateway.notice;

import org.eclipse.microprofile.graphql.Description;

/** What a person is told of. */
@Description(
        "What you are told of: a day that comes near, is there or has passed, the same test to be run again, a policy that"
                + " changed in a way that matters, mail that came and waits for you to say what it says, a letter that could"
                + " not be sent, perhaps was not, or came back, a mandate that ended without you, a request that ended and will be erased.")
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
