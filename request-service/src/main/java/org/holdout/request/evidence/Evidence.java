package org.holdout.request.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One piece of evidence of a request, as stored: names and texts sealed. */
@Entity
@Table(name = "evidence")
class Evidence {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private UUID owner;
    private String kind;

    @Column(name = "redaction_of")
    private UUID redactionOf;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "media_type")
    private String mediaType;

    private Long size;
    private String sha256;

    @Column(name = "file_name")
    private byte[] fileName;

    private byte[] description;

    @Column(name = "prompt_recorded")
    private boolean promptRecorded;

    /** For Hibernate. */
    protected Evidence() {}

    Evidence(UUID id, UUID requestId, UUID owner, String kind, Instant addedAt) {
        this.id = id;
        this.requestId = requestId;
        this.owner = owner;
        this.kind = kind;
        this.addedAt = addedAt;
    }

    /** The file it consists of, with its sealed name. */
    void file(FileType type, EvidenceVault.Received received, byte[] sealedName, UUID redacted) {
        mediaType = type.mediaType();
        size = received.size();
        sha256 = received.sha256();
        fileName = sealedName;
        redactionOf = redacted;
    }

    /** What is said about it, sealed. */
    void describe(byte[] sealed, boolean withPrompt) {
        description = sealed;
        promptRecorded = withPrompt;
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

    String kind() {
        return kind;
    }

    UUID redactionOf() {
        return redactionOf;
    }

    Instant addedAt() {
        return addedAt;
    }

    String mediaType() {
        return mediaType;
    }

    Long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    byte[] fileName() {
        return fileName;
    }

    byte[] description() {
        return description;
    }

    boolean promptRecorded() {
        return promptRecorded;
    }

    boolean isFile() {
        return sha256 != null;
    }
}
