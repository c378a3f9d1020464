package org.holdout.request.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint as it is stored, sealed.
 *
 * @param secretId says which secret it is: the endpoint's own id for the first
 * @param oldSecret null when there was none before
 * @param createdBy the member who set it up; null for the organisation's client
 */
@SuppressWarnings("ArrayRecordComponent")
record EndpointRow(
        UUID id,
        UUID organisation,
        byte[] address,
        byte[] description,
        SignatureKind signature,
        byte[] secret,
        UUID secretId,
        String publicKey,
        byte[] oldSecret,
        Instant oldSecretUntil,
        String events,
        Instant createdAt,
        UUID createdBy,
        Instant failingSince,
        Instant deliveredAt,
        Instant offAt,
        OffReason offReason,
        int version) {

    /** What it is told of; empty: everything. */
    List<String> types() {
        return events.isEmpty() ? List.of() : Arrays.asList(events.split(",", -1));
    }

    /** Whether the secret before signs too. */
    boolean oldSigns(Instant now) {
        return oldSecret != null && oldSecretUntil.isAfter(now);
    }
}
