package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.privacy.UnreadableException;

/** Seals what is kept of an endpoint with its organisation's key, and opens it. */
@ApplicationScoped
class EndpointSeals {

    private final Sealer sealer;
    private final Organisations organisations;

    EndpointSeals(Sealer sealer, Organisations organisations) {
        this.sealer = sealer;
        this.organisations = organisations;
    }

    /**
     * An endpoint, opened to be called.
     *
     * @param keys those that sign now, the newest first
     */
    record Opened(URI address, List<SigningKey> keys) {}

    byte[] address(UUID organisation, UUID endpoint, URI address) {
        return seal(organisation, endpoint, "address", address.toString());
    }

    byte[] description(UUID organisation, UUID endpoint, String description) {
        return seal(organisation, endpoint, "description", description);
    }

    /** It opens as the present one and, after a new one was made, as the old one. */
    byte[] secret(UUID organisation, UUID endpoint, SigningKey key) {
        return seal(organisation, endpoint, "secret", key.text());
    }

    /** What an endpoint answered; null for nothing. */
    byte[] answer(UUID organisation, UUID endpoint, String answer) {
        return seal(organisation, endpoint, "answer", answer);
    }

    String answer(EndpointRow row, byte[] sealed) {
        return open(row, "answer", sealed);
    }

    String address(EndpointRow row) {
        return open(row, "address", row.address());
    }

    String description(EndpointRow row) {
        return open(row, "description", row.description());
    }

    SigningKey secret(EndpointRow row) {
        return SigningKey.read(row.signature(), open(row, "secret", row.secret()));
    }

    /** Throws {@link UnreadableException} when the organisation's key is gone. */
    Opened open(EndpointRow row, Instant now) {
        List<SigningKey> keys = new ArrayList<>();
        keys.add(secret(row));
        if (row.oldSigns(now)) {
            keys.add(SigningKey.read(row.signature(), open(row, "secret", row.oldSecret())));
        }
        return new Opened(URI.create(address(row)), List.copyOf(keys));
    }

    private byte[] seal(UUID organisation, UUID endpoint, String column, String text) {
        return sealer.seal(organisations.keyOwner(organisation), place(endpoint, column), text);
    }

    private String open(EndpointRow row, String column, byte[] sealed) {
        return sealer.open(organisations.keyOwner(row.organisation()), place(row.id(), column), sealed);
    }

    private static String place(UUID endpoint, String column) {
        return "webhook/" + endpoint + "/" + column;
    }
}
