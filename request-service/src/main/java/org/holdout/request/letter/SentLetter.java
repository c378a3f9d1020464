package org.holdout.request.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A request's letter as it was sent, sealed. It goes with its request. */
@Entity
@Table(name = "sent_letter")
class SentLetter {

    @Id
    private UUID requestId;

    private UUID owner;
    private byte[] letter;

    /** For Hibernate. */
    protected SentLetter() {}

    SentLetter(UUID requestId, UUID owner, byte[] letter) {
        this.requestId = requestId;
        this.owner = owner;
        this.letter = letter;
    }

    UUID requestId() {
        return requestId;
    }

    UUID owner() {
        return owner;
    }

    byte[] letter() {
        return letter;
    }
}
