package org.holdout.request.request;

import java.time.Instant;

/** What became of the e-mail that carries a request, as the API tells it. {@code sentAt} is absent before. */
public record DeliveryView(Delivery.Status status, Instant queuedAt, Instant sentAt, int attempts) {

    static DeliveryView of(Delivery delivery) {
        return delivery == null
                ? null
                : new DeliveryView(delivery.status(), delivery.queuedAt(), delivery.sentAt(), delivery.attempts());
    }
}
