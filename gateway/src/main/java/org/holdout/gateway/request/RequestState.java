package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** How far a request has come. */
@Description("How far a request has come.")
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
