package org.holdout.request.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message to one endpoint, and what came of it.
 *
 * @param id the message's id, the same at every try
 * @param type what happened, such as {@code request.changed}
 * @param request the request that it is about; null for something else
 * @param attempts how often it was tried
 * @param nextTryAt null unless it waits
 * @param lastTriedAt null before the first try
 * @param status the last answer's; null when none came
 * @param failure why the last try failed; null when it did not
 * @param answer the beginning of the last answer's body; null when none came, or it was empty
 * @param body what is sent, as JSON; null once it was stopped, and where the organisation may not see any more what it is about
 */
record DeliveryView(
        UUID id,
        String type,
        UUID request,
        Instant happenedAt,
        DeliveryState state,
        int attempts,
        Instant nextTryAt,
        Instant lastTriedAt,
        Integer status,
        Failure failure,
        String answer,
        String body) {

    /** Some of them, newest first. */
    record Page(List<DeliveryView> items, String endCursor, boolean hasNextPage) {

        /** Keeps its own copy. */
        Page {
            items = List.copyOf(items);
        }
    }
}
