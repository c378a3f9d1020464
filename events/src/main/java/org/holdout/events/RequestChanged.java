package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A sent request went on: acknowledged, extended, answered, verified, corrected, closed and so on.
 *
 * @param requestId the request
 * @param version the request's version after this change; a higher one is newer
 * @param action the code of what was done, such as {@code RECORD_ANSWER}
 * @param request its state after this change
 */
public record RequestChanged(UUID requestId, int version, String action, RequestSnapshot request) implements Event {

    static final String TYPE = "org.holdout.request.changed.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public RequestChanged {
        requireNonNull(requestId, "requestId");
        requireNonNull(action, "action");
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
