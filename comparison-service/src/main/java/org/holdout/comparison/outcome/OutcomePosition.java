package org.holdout.comparison.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** One person's position with one vendor. */
@Entity
@Table(name = "outcome_position")
@SuppressWarnings("UnusedVariable") // columns
class OutcomePosition {

    @Embeddable
    record Key(String vendor, UUID person) {}

    @EmbeddedId
    private Key key;

    private String actual = "";
    private String published = "";
    private boolean pending;

    protected OutcomePosition() {}

    OutcomePosition(Key key) {
        this.key = key;
    }

    Position position() {
        return new Position(Place.read(actual), Place.read(published));
    }

    void take(Position position) {
        hold(position);
        pending = position.isPending();
    }

    /** As {@link #take}, of somebody of whom nothing is to be published for the time being. */
    void hold(Position position) {
        actual = position.actual().text();
        published = position.published().text();
        pending = false;
    }

    UUID person() {
        return key.person();
    }
}
