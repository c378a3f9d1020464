package org.holdout.portal.word;

/** Where a request stands in its procedure. */
public enum RequestState {
    DRAFT,
    SENT,
    ACKNOWLEDGED,
    CLARIFICATION_ASKED,
    ANSWERED,
    APPEALED,
    COMPLAINT_LODGED,
    CLOSED,
    WITHDRAWN
}
