package org.holdout.guide.guide;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a guide said, once; never changed and never removed. */
@Entity
@SuppressWarnings("UnusedVariable") // the history reads the columns in SQL
@Immutable
public class GuideRevision {

    @EmbeddedId
    private Key key;

    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    @Enumerated(EnumType.STRING)
    private RevisionOrigin origin;

    private String author;
    private String reason;

    /** For Hibernate. */
    protected GuideRevision() {}

    GuideRevision(Guide guide, String document, Instant recordedAt, Authorship authorship) {
        this.key = new Key(guide.id(), guide.revision());
        this.document = document;
        this.recordedAt = recordedAt;
        this.origin = authorship.origin();
        this.author = authorship.author();
        this.reason = authorship.reason();
    }

    int revision() {
        return key.revision();
    }

    RevisionOrigin origin() {
        return origin;
    }

    /** Whether this editor made it. */
    boolean isBy(String editor) {
        return editor.equals(author);
    }

    String document() {
        return document;
    }

    /** Which revision of which guide; the first is 1. */
    @Embeddable
    record Key(String guideId, int revision) {}
}
