package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A person sent an opt-out request to a vendor.
 *
 * @param requestId the request
 * @param version the request's version after this change; a higher one is newer
 * @param request its state after this change
 */
public record RequestSent(UUID requestId, int version, RequestSnapshot request) implements Event {

    static final String TYPE = "org.holdout.request.sent.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public RequestSent {
        requireNonNull(requestId, "requestId");
        requireNonNull(request, "request");
    }

    @Override
    public String topic() {
        return Topics.REQUESTS;
    }

    @Override
    public String key() {
        return requestId.toString();
    }

    @Override
    public String type() {
        return TYPE;
    }
}
