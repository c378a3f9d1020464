package org.holdout.request.evidence;

import java.util.UUID;

/** A file that was received, hashed and recognised, but is not part of a request yet. */
public final class IncomingFile {

    private final UUID id;
    private final String name;
    private final FileType type;
    private final Received received;
    private final FileFacts facts;

    IncomingFile(UUID id, String name, FileType type, Received received, FileFacts facts) {
        this.id = id;
        this.name = name;
        this.type = type;
        this.received = received;
        this.facts = facts;
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

    Received received() {
        return received;
    }

    FileFacts facts() {
        return facts;
    }
}
