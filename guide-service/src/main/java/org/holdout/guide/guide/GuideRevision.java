package org.holdout.guide.guide;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a guide said, once; never changed and never removed. */
@Entity
@SuppressWarnings("UnusedVariable") // lists and the search read the columns in SQL
@Immutable
public class GuideRevision {

    @EmbeddedId
    private Key key;

    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    /** For Hibernate. */
    protected GuideRevision() {}

    GuideRevision(Guide guide, String document, Instant recordedAt) {
        this.key = new Key(guide.id(), guide.revision());
        this.document = document;
        this.recordedAt = recordedAt;
    }

    /** Which revision of which guide; the first is 1. */
    @Embeddable
    record Key(String guideId, int revision) {}
}
