package org.holdout.comparison.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A content file as it was last loaded. */
@Entity
@Table(name = "content_file")
@SuppressWarnings("UnusedVariable") // columns
class ContentFile {

    @Id
    private String name;

    private String sha256;
    private Instant loadedAt;

    protected ContentFile() {}

    ContentFile(String name) {
        this.name = name;
    }

    boolean holds(String hash) {
        return hash.equals(sha256);
    }

    void loaded(String hash, Instant at) {
        sha256 = hash;
        loadedAt = at;
    }
}
