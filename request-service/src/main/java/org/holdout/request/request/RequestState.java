package org.holdout.request.request;

/** Where the procedure stands. */
public enum RequestState {
    DRAFT,
    SENT,
    ACKNOWLEDGED,
    CLARIFICATION_ASKED,
    ANSWERED,
    /** The person asked the controller to look again. */
    APPEALED,
    COMPLAINT_LODGED,
    CLOSED,
    WITHDRAWN;

    /** Whether something is still to come. */
    public boolean open() {
        return this != DRAFT && this != CLOSED && this != WITHDRAWN;
    }
}
