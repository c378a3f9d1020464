package org.holdout.comparison.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many people stand where with a vendor, for nobody outside: every person with a sent request is counted in one place. */
@Entity
@Table(name = "vendor_outcome")
@SuppressWarnings("UnusedVariable") // columns
class VendorOutcome {

    @Id
    private String vendor;

    private int waiting;
    private int otherwise;
    private int honoured;
    private int refused;

    protected VendorOutcome() {}

    String vendor() {
        return vendor;
    }

    /** Counts a person there, or no longer ({@code people} -1). */
    void count(Place place, int people) {
        if (!place.isSent()) {
            return;
        }
        if (!place.isAnswered()) {
            waiting += people;
        } else if (place.is(Part.HOW, "HONOURED")) {
            honoured += people;
        } else if (place.is(Part.HOW, "REFUSED")) {
            refused += people;
        } else {
            otherwise += people;
        }
    }
}
