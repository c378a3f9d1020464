package org.holdout.gateway.request;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of the e-mail that carries a request. */
@Type("Delivery")
@Description("What became of the e-mail that carries a request.")
public record Delivery(
        @Description("How far it has come") @NonNull DeliveryStatus status,
        @NonNull Instant queuedAt,

        @Description("When the mail server took it") Instant sentAt,

        @Description("How often it was tried") int attempts) {}
