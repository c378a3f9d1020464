package org.holdout.request.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.picture.PictureSize;

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

    private Integer width;
    private Integer height;
    private boolean encrypted;

    @Column(name = "file_name")
    private byte[] fileName;

    private byte[] description;

    @Column(name = "prompt_recorded")
    private boolean promptRecorded;

    @Column(name = "by_organisation")
    private boolean byOrganisation;

    /** For Hibernate. */
    protected Evidence() {}

    Evidence(UUID id, UUID requestId, UUID owner, String kind, Instant addedAt, boolean byOrganisation) {
        this.id = id;
        this.requestId = requestId;
        this.owner = owner;
        this.kind = kind;
        this.addedAt = addedAt;
        this.byOrganisation = byOrganisation;
    }

    /** The file it consists of, with its sealed name. */
    void file(IncomingFile file, byte[] sealedName, UUID redacted) {
        mediaType = file.type().mediaType();
        size = file.received().size();
        sha256 = file.received().sha256();
        width = file.facts().width();
        height = file.facts().height();
        encrypted = file.facts().encrypted();
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

    /** How large its picture is; absent when it holds none that can be shown. */
    Optional<PictureSize> picture() {
        return width == null ? Optional.empty() : Optional.of(new PictureSize(width, height));
    }

    /** Whether it is a PDF that may ask for a password. */
    boolean encrypted() {
        return encrypted;
    }

    boolean promptRecorded() {
        return promptRecorded;
    }

    /** Whether the organisation added it that acts under the request's mandate. */
    boolean byOrganisation() {
        return byOrganisation;
    }

    boolean isFile() {
        return sha256 != null;
    }
}
