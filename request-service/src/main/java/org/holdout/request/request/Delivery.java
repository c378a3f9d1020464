package org.holdout.request.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of the e-mail that carries a request.
 *
 * @param mail its id in the queue
 * @param sentAt when the mail server took it; null before
 * @param attempts how often it was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(Status status, UUID mail, Instant queuedAt, Instant sentAt, int attempts) {

    /** How far it is. */
    public enum Status {
        /** It leaves in a moment. */
        QUEUED,
        /** It was tried; it is tried again. */
        RETRYING,
        /** The mail server took it. */
        SENT,
        /** It could not be sent and is not tried again. */
        FAILED,
        /** The connection broke at the last moment: perhaps it was sent. It is never sent again by itself. */
        IN_DOUBT,
        /** It was sent, and came back. */
        BOUNCED
    }

    Delivery now(Status changed, int tried) {
        return new Delivery(changed, mail, queuedAt, sentAt, tried);
    }

    /** It left; when it came back before that was noted, that stays so. */
    Delivery sent(Instant at, int tried) {
        return new Delivery(status == Status.BOUNCED ? status : Status.SENT, mail, queuedAt, at, tried);
    }

    /** Whether its owner has to see to it: it is not known to be with the vendor, and nothing more happens by itself. */
    boolean failed() {
        return status == Status.FAILED || status == Status.IN_DOUBT || status == Status.BOUNCED;
    }

    /** Whether the letter may be on its way, so that nothing about it can change; one that came back too, until it is noted that it left. */
    @JsonIgnore
    public boolean pending() {
        return status == Status.QUEUED
                || status == Status.RETRYING
                || status == Status.IN_DOUBT
                || (status == Status.BOUNCED && sentAt == null);
    }
}
