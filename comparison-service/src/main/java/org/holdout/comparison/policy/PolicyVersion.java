package org.holdout.comparison.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.change.Verdict;

/** What a policy document said from one day on, and whether that differs from before in what matters. */
@Entity
@SuppressWarnings("UnusedVariable") // pending is read in queries
class PolicyVersion {

    @EmbeddedId
    private Key key;

    private String versionId;
    private Instant capturedAt;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean material;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Verdict.Reason> reasons;

    private int added;
    private int removed;
    private boolean pending;

    protected PolicyVersion() {}

    PolicyVersion(
            Key key,
            String versionId,
            Instant capturedAt,
            Origin origin,
            String sha256,
            Change change,
            Verdict verdict) {
        this.key = key;
        this.versionId = versionId;
        this.capturedAt = capturedAt;
        this.sha256 = sha256;
        this.origin = origin;
        this.material = verdict.material();
        this.reasons = verdict.reasons();
        this.added = change.added();
        this.removed = change.removed();
        this.pending = true;
    }

    Key key() {
        return key;
    }

    String versionId() {
        return versionId;
    }

    Instant capturedAt() {
        return capturedAt;
    }

    String sha256() {
        return sha256;
    }

    Origin origin() {
        return origin;
    }

    boolean isMaterial() {
        return material;
    }

    List<Verdict.Reason> reasons() {
        return reasons;
    }

    int added() {
        return added;
    }

    int removed() {
        return removed;
    }

    /** Which version of which document; the first is 1. */
    @Embeddable
    record Key(String documentId, int number) {}
}
