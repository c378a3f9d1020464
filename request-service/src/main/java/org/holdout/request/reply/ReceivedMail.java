package org.holdout.request.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that came for a request, as stored: what it says is sealed, the mail itself is evidence. */
@Entity
@Table(name = "received_mail")
class ReceivedMail {

    @Id
    private UUID id;

    private UUID requestId;
    private UUID owner;
    private byte[] fingerprint;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private byte[] content;
    private UUID original;

    @Column(name = "attachments")
    private List<UUID> attachments;

    @Enumerated(EnumType.STRING)
    private ReplyMeaning meaning;

    /** For Hibernate. */
    protected ReceivedMail() {}

    ReceivedMail(UUID id, UUID requestId, UUID owner, byte[] fingerprint, Instant receivedAt, MailKind kind) {
        this.id = id;
        this.requestId = requestId;
        this.owner = owner;
        this.fingerprint = fingerprint;
        this.receivedAt = receivedAt;
        this.kind = kind;
    }

    /** What it says, sealed, and where it lies; {@code originalMail} null: it was too large to be taken. */
    void holds(byte[] sealedContent, UUID originalMail, List<UUID> files) {
        content = sealedContent;
        original = originalMail;
        attachments = List.copyOf(files);
    }

    /** What the person says that it says. */
    void means(ReplyMeaning said) {
        meaning = said;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    UUID owner() {
        return owner;
    }

    /** The same for the same mail, however often it is brought. */
    byte[] fingerprint() {
        return fingerprint;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    MailKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    UUID original() {
        return original;
    }

    List<UUID> attachments() {
        return attachments;
    }

    ReplyMeaning meaning() {
        return meaning;
    }
}
