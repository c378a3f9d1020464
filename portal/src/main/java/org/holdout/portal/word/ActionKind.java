package org.holdout.portal.word;

/** What can be recorded about a request; the codes are the public API's. */
public enum ActionKind {
    SEND,
    RECORD_ACKNOWLEDGEMENT,
    RECORD_CLARIFICATION_REQUEST,
    RECORD_CLARIFICATION_REPLY,
    RECORD_EXTENSION,
    RECORD_ANSWER,
    RECORD_VERIFICATION,
    APPEAL_TO_VENDOR,
    LODGE_COMPLAINT,
    RECORD_AUTHORITY_DECISION,
    CLOSE,
    REOPEN,
    WITHDRAW,
    CORRECT_ENTRY,
    RETRACT_ENTRY,
    RULES_CHANGED;

    /** Whether only Holdout records it, so that nobody mends it. */
    public boolean byTheSystem() {
        return this == RULES_CHANGED;
    }
}
