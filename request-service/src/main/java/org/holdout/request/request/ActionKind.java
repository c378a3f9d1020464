package org.holdout.request.request;

/** What can happen to a request. */
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

    /** Whether only Holdout itself records it, in any state. */
    public boolean byTheSystem() {
        return this == RULES_CHANGED;
    }

    /**
     * Whether an organisation may do it for a member, as the text of a mandate says: it notes what happened and asks the company again.
     * To complain and to give up are the member's own.
     */
    public boolean underMandate() {
        return this != LODGE_COMPLAINT && this != WITHDRAW;
    }

    /** Whether it mends another entry and is no step of its own. */
    public boolean mends() {
        return this == CORRECT_ENTRY || this == RETRACT_ENTRY;
    }
}
