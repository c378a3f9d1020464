package org.holdout.request.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A profile as stored: one sealed document. */
@Entity
@Table(name = "profile")
class StoredProfile {

    @Id
    private UUID owner;

    private byte[] sealed;
    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    protected StoredProfile() {}

    UUID owner() {
        return owner;
    }

    byte[] sealed() {
        return sealed;
    }

    int version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
