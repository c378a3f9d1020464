package org.holdout.comparison.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.holdout.events.EventJson;
import org.holdout.events.FactRevised;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/** Records what is said anew; in the caller's transaction. */
@ApplicationScoped
class FactWriter {

    private final EntityManager database;
    private final Outbox outbox;
    private final Event<FactsRecorded> recorded;

    FactWriter(EntityManager database, Outbox outbox, Event<FactsRecorded> recorded) {
        this.database = database;
        this.outbox = outbox;
        this.recorded = recorded;
    }

    /**
     * Closes what a revision closes and adds what it adds.
     *
     * @param cell the cell that is said anew, or for the first time
     * @param day from which on it is known so, by {@link #dated} not before what it closes
     */
    void record(FactRevision revision, FactCell cell, LocalDate day) {
        cell.said();
        database.persist(cell);
        revision.closed().forEach(fact -> fact.close(day));
        database.flush();
        revision.added().forEach(database::persist);
        recorded.fire(new FactsRecorded(revision.added()));
    }

    /** Tells the other services that a cell was settled anew. */
    void announce(FactKey key) {
        FactRevised event = new FactRevised(key.vendor(), key.dimension(), key.region());
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }

    /** The recording's day, or the newest of what it may change if that is later: no day's knowledge changes afterwards. */
    static Recording dated(Recording recording, List<Fact> known) {
        return recording.notBefore(known.stream()
                .map(Fact::recordedFrom)
                .max(Comparator.naturalOrder())
                .orElse(null));
    }
}
