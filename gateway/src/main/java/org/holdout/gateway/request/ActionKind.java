package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What can be done with a request. */
@Description("What can be done with a request.")
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
    RULES_CHANGED
}
