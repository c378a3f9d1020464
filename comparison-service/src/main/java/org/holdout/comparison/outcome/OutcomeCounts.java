package org.holdout.comparison.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Keeps the counts of people true to the requests, and publishes what may be. One event at a time counts for a vendor. */
@ApplicationScoped
class OutcomeCounts {

    private final EntityManager database;

    OutcomeCounts(EntityManager database) {
        this.database = database;
    }

    /** Counts a person anew with a vendor, after one of their requests changed. */
    void recount(String vendor, UUID person) {
        database.flush();
        VendorOutcome counts = locked(vendor);
        OutcomePosition position = position(new OutcomePosition.Key(vendor, person));
        Position before = position.position();
        Position now = new Position(standing(vendor, person), before.published());
        if (now.equals(before)) {
            return;
        }
        position.take(now);
        counts.count(counts.actual().moved(before.actual(), now.actual(), 1));
        database.flush();
        publish(vendor, counts);
    }

    private void publish(String vendor, VendorOutcome counts) {
        List<OutcomePosition> pending = database.createQuery(
                        "SELECT p FROM OutcomePosition p WHERE p.key.vendor = :vendor AND p.pending = true",
                        OutcomePosition.class)
                .setParameter("vendor", vendor)
                .getResultList();
        Publication.Step step = Publication.next(
                counts.published(),
                pending.stream().map(OutcomePosition::position).toList());
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).take(step.positions().get(i));
        }
        counts.publish(step.tally());
    }

    private VendorOutcome locked(String vendor) {
        database.createNativeQuery("INSERT INTO vendor_outcome (vendor) VALUES (:vendor) ON CONFLICT DO NOTHING")
                .setParameter("vendor", vendor)
                .executeUpdate();
        return database.find(VendorOutcome.class, vendor, LockModeType.PESSIMISTIC_WRITE);
    }

    private OutcomePosition position(OutcomePosition.Key key) {
        OutcomePosition found = database.find(OutcomePosition.class, key);
        if (found != null) {
            return found;
        }
        OutcomePosition created = new OutcomePosition(key);
        database.persist(created);
        return created;
    }

    private Standing standing(String vendor, UUID person) {
        List<RequestOutcome> sent = database.createQuery(
                        "SELECT r FROM RequestOutcome r WHERE r.person = :person AND r.vendor = :vendor",
                        RequestOutcome.class)
                .setParameter("person", person)
                .setParameter("vendor", vendor)
                .getResultStream()
                .filter(RequestOutcome::isSent)
                .toList();
        if (sent.isEmpty()) {
            return Standing.NONE;
        }
        return sent.stream()
                .filter(RequestOutcome::isAnswered)
                .max(RequestOutcome.BY_ANSWER)
                .map(RequestOutcome::answer)
                .orElse(Standing.WAITING);
    }
}
