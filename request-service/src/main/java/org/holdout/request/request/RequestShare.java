package org.holdout.request.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a person lets an organisation see a request. */
@Entity
@IdClass(RequestShare.Key.class)
class RequestShare {

    /** Which request, with whom. */
    record Key(UUID request, UUID organisation) implements Serializable {}

    @Id
    @Column(name = "request_id")
    private UUID request;

    @Id
    private UUID organisation;

    /** The order in which they are told; queries read it. */
    @SuppressWarnings("UnusedVariable")
    private Instant sharedAt;

    /** For Hibernate. */
    protected RequestShare() {}

    RequestShare(UUID request, UUID organisation, Instant sharedAt) {
        this.request = request;
        this.organisation = organisation;
        this.sharedAt = sharedAt;
    }

    UUID request() {
        return request;
    }

    UUID organisation() {
        return organisation;
    }
}
