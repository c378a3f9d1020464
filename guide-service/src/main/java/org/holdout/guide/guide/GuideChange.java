package org.holdout.guide.guide;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That something became of a guide, once; never changed and never removed. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // lists read the columns in SQL
class GuideChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String guideId;
    private String vendorId;
    private int revision;

    @Enumerated(EnumType.STRING)
    private GuideChangeKind kind;

    private Instant at;
    private String reason;

    /** For Hibernate. */
    protected GuideChange() {}

    GuideChange(String guideId, String vendorId, int revision, GuideChangeKind kind, Instant at, String reason) {
        this.guideId = guideId;
        this.vendorId = vendorId;
        this.revision = revision;
        this.kind = kind;
        this.at = at;
        this.reason = reason;
    }
}
