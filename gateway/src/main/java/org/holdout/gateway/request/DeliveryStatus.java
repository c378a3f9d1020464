package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** What became of an e-mail. */
@Description(
        "What became of an e-mail: it waits, is tried again, was taken by the mail server, could not be sent, may have been"
                + " taken or not, or came back.")
public enum DeliveryStatus {
    QUEUED,
    RETRYING,
    SENT,
    FAILED,
    IN_DOUBT,
    BOUNCED
}
