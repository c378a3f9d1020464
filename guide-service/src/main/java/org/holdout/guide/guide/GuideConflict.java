package org.holdout.guide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a file says of a guide that shows an editor's text. Each is settled once and stays, so that no text that a file
 * ever held is lost.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read the columns
class GuideConflict {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String guideId;
    private String file;
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private Instant settledAt;

    @Enumerated(EnumType.STRING)
    private ConflictSettlement settlement;

    /** For Hibernate. */
    protected GuideConflict() {}

    /** @param document what the file says; null when it no longer has the guide */
    GuideConflict(String guideId, String file, String document, Instant recordedAt) {
        this.guideId = guideId;
        this.file = file;
        this.document = document;
        this.recordedAt = recordedAt;
    }

    /** Takes over what the file says beside the text, which is the same. */
    void refresh(String document) {
        this.document = document;
    }

    void settle(ConflictSettlement how, Instant when) {
        this.settlement = how;
        this.settledAt = when;
    }

    String file() {
        return file;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String document() {
        return document;
    }
}
