package org.holdout.comparison.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** People of whom the same is published: ten or more. */
@Entity
@Table(name = "outcome_group")
class OutcomeGroup {

    @Embeddable
    record Key(String vendor, String place) {}

    @EmbeddedId
    private Key key;

    private int people;

    protected OutcomeGroup() {}

    OutcomeGroup(Key key, int people) {
        this.key = key;
        this.people = people;
    }

    String vendor() {
        return key.vendor();
    }

    Place place() {
        return Place.read(key.place());
    }

    int people() {
        return people;
    }

    void count(int now) {
        people = now;
    }
}
