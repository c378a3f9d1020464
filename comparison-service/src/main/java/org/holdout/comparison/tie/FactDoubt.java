package org.holdout.comparison.tie;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.holdout.comparison.change.Loss;
import org.holdout.comparison.policy.QuotableVersion;

/**
 * That a version of its document no longer has a fact's quotation, and what it has instead. It ends when a version has the words
 * again; the fact that an editor revises or confirms stays in doubt in the past, as it was.
 */
@Entity
public class FactDoubt {

    @Id
    private UUID id;

    private UUID factId;
    private String documentId;
    private int number;
    private LocalDate since;
    private LocalDate recordedOn;
    private LocalDate endedOn;
    private String before;
    private String after;

    protected FactDoubt() {}

    FactDoubt(UUID factId, QuotableVersion version, Loss loss, LocalDate recordedOn) {
        this.id = UUID.randomUUID();
        this.factId = factId;
        this.documentId = version.document();
        this.number = version.number();
        this.since = version.day();
        this.recordedOn = recordedOn;
        this.before = loss.before();
        this.after = loss.after();
    }

    void end(LocalDate day) {
        endedOn = day;
    }

    /** The fact in doubt. */
    public UUID factId() {
        return factId;
    }

    /** The document's id. */
    public String document() {
        return documentId;
    }

    /** The first version without the quotation, counted from 1. */
    public int number() {
        return number;
    }

    /** The day (UTC) that version was captured. */
    public LocalDate since() {
        return since;
    }

    /** Whether it stands no more. */
    boolean isEnded() {
        return endedOn != null;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    /** The sentences that were quoted, one a line. */
    public String before() {
        return before;
    }

    /** What stands in their place; empty when nothing does. */
    public String after() {
        return after;
    }
}
