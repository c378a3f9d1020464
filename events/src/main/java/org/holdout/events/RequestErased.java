package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A request was erased with its person's data; whoever holds something about it drops the link to the person; counts stay.
 *
 * @param requestId the request
 * @param version higher than that of every earlier event about the request
 */
public record RequestErased(UUID requestId, int version) implements Event {

    static final String TYPE = "org.holdout.request.erased.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public RequestErased {
        requireNonNull(requestId, "requestId");
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
