package org.holdout.request.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint, as its organisation sees it.
 *
 * @param publicKey {@code whpk_…}, by which its messages are verified; null with a secret that both sides have
 * @param events what it is told of; empty: everything
 * @param switchedOffAt null, as is the reason, while it is on
 * @param failingSince since when no try went well; null while they do
 * @param lastDeliveredAt null before the first time
 * @param oldSecretUntil until when the secret before signs too; null when none does
 */
record WebhookView(
        UUID id,
        String address,
        String description,
        SignatureKind signature,
        String publicKey,
        List<String> events,
        EndpointState state,
        Instant switchedOffAt,
        OffReason switchedOffReason,
        Instant createdAt,
        Instant failingSince,
        Instant lastDeliveredAt,
        Instant oldSecretUntil,
        int version) {

    /** Keeps its own copy. */
    WebhookView {
        events = List.copyOf(events);
    }

    /**
     * An endpoint with its new secret.
     *
     * @param secret {@code whsec_…}, shown now and never again; null where messages are verified by the public key, and when the call is
     *     repeated after yet another secret was made
     */
    record WithSecret(WebhookView webhook, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "WithSecret[" + webhook.id() + "]";
        }
    }
}
