package org.holdout.comparison.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many people stand where with a vendor: as it is, and as published. */
@Entity
@Table(name = "vendor_outcome")
class VendorOutcome {

    @Id
    private String vendor;

    private int waiting;
    private int otherwise;
    private int honoured;
    private int refused;
    private int publishedWaiting;
    private int publishedOtherwise;
    private int publishedHonoured;
    private int publishedRefused;

    protected VendorOutcome() {}

    String vendor() {
        return vendor;
    }

    Tally actual() {
        return new Tally(waiting, otherwise, honoured, refused);
    }

    Tally published() {
        return new Tally(publishedWaiting, publishedOtherwise, publishedHonoured, publishedRefused);
    }

    void count(Tally tally) {
        waiting = tally.waiting();
        otherwise = tally.otherwise();
        honoured = tally.honoured();
        refused = tally.refused();
    }

    void publish(Tally tally) {
        publishedWaiting = tally.waiting();
        publishedOtherwise = tally.otherwise();
        publishedHonoured = tally.honoured();
        publishedRefused = tally.refused();
    }
}
