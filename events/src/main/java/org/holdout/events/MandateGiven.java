package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A person gave an organisation the mandate to act for them.
 *
 * @param mandateId the mandate
 * @param version the mandate's version after this change; a higher one is newer
 * @param owner the random id that stands for the person
 * @param organisation the organisation's id
 */
public record MandateGiven(UUID mandateId, int version, UUID owner, String organisation) implements Event {

    static final String TYPE = "org.holdout.mandate.given.v1";

    /** Throws {@link NullPointerException} when a value is missing. */
    public MandateGiven {
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
