package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A mandate ended; the organisation's sight of the person's requests ends with it.
 *
 * @param mandateId the mandate
 * @param version the mandate's version after this change; a higher one is newer
 * @param owner the random id that stands for the person
 * @param organisation the organisation's id
 */
public record MandateRevoked(UUID mandateId, int version, UUID owner, String organisation) implements Event {

    static final String TYPE = "org.holdout.mandate.revoked.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public MandateRevoked {
        requireNonNull(mandateId, "mandateId");
        requireNonNull(owner, "owner");
        requireNonNull(organisation, "organisation");
    }

    @Override
    public String topic() {
        return Topics.REQUESTS;
    }

    @Override
    public String key() {
        return mandateId.toString();
    }

    @Override
    public String type() {
        return TYPE;
    }
}
