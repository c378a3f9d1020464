package org.holdout.comparison.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    private Standing actual = Standing.NONE;

    @Enumerated(EnumType.STRING)
    private Standing published = Standing.NONE;

    private boolean pending;

    protected OutcomePosition() {}

    OutcomePosition(Key key) {
        this.key = key;
    }

    Position position() {
        return new Position(actual, published);
    }

    void take(Position position) {
        actual = position.actual();
        published = position.published();
        pending = position.isPending();
    }
}
