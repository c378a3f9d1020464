package org.holdout.comparison.fact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** That a content file says something else than the editor's statement that is shown. Settled, never removed. */
@Entity
@SuppressWarnings("UnusedVariable") // kept for whoever looks into the past
class FactConflict {

    @Id
    private UUID id;

    private String vendor;
    private String dimension;
    private String region;
    private String fileSaid;
    private LocalDate openedOn;
    private LocalDate settledOn;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    /** How a conflict ended. */
    enum Settlement {
        /** An editor kept the editors' statement. */
        KEPT,
        /** An editor took the file's. */
        TAKEN,
        /** Both came to say the same. */
        AGREED,
        /** The file said yet something else; a new conflict stands. */
        OVERTAKEN
    }

    protected FactConflict() {}

    FactConflict(FactKey key, String fileSaid, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.vendor = key.vendor();
        this.dimension = key.dimension();
        this.region = key.region();
        this.fileSaid = fileSaid;
        this.openedOn = openedOn;
    }

    void settle(Settlement how, LocalDate day) {
        settlement = how;
        settledOn = day;
    }

    FactKey key() {
        return new FactKey(vendor, dimension, region);
    }

    /** The file's statement as text; null when it says nothing of this any more. */
    String fileSaid() {
        return fileSaid;
    }

    LocalDate openedOn() {
        return openedOn;
    }
}
