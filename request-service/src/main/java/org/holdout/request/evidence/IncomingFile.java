package org.holdout.request.evidence;

import java.util.UUID;

/** A file that was received, hashed and recognised, but is not part of a request yet. */
public final class IncomingFile {

    private final UUID id;
    private final String name;
    private final FileType type;
    private final EvidenceVault.Received received;

    IncomingFile(UUID id, String name, FileType type, EvidenceVault.Received received) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.received = received;
    }

    /** The id that the piece of evidence will have. */
    public UUID id() {
        return id;
    }

    /** The cleaned name. */
    public String name() {
        return name;
    }

    /** The hash of the file as it was sent, in hexadecimal. */
    public String sha256() {
        return received.sha256();
    }

    FileType type() {
        return type;
    }

    EvidenceVault.Received received() {
        return received;
    }
}
