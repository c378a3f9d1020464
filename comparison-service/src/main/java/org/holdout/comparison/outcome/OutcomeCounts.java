package org.holdout.comparison.outcome;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Keeps the counts of people true to the requests, and publishes what may be. One event at a time counts for a vendor. */
@ApplicationScoped
class OutcomeCounts {

    private final EntityManager database;
    private final Clock clock;

    OutcomeCounts(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts a person anew with a vendor, after one of their requests changed, or a day passed. */
    void recount(String vendor, UUID person) {
        if (count(vendor, person, OutcomePosition::take)) {
            publish(vendor);
        }
    }

    /** As {@link #recount}, while not all is known again: nothing of it is published before {@link #release}. */
    void recountSilently(String vendor, UUID person) {
        count(vendor, person, OutcomePosition::hold);
    }

    /**
     * Lets what was counted silently be published by the next {@link #tell}.
     *
     * @param after the person behind whom to go on
     * @param most how many people are looked at
     * @return the last of them; empty when there are no more
     */
    Optional<UUID> release(String vendor, UUID after, int most) {
        locked(vendor);
        List<OutcomePosition> some = database.createQuery(
                        "SELECT p FROM OutcomePosition p WHERE p.key.vendor = :vendor AND p.key.person > :after"
                                + " ORDER BY p.key.person",
                        OutcomePosition.class)
                .setParameter("vendor", vendor)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        some.forEach(position -> position.take(position.position()));
        return some.size() < most
                ? Optional.empty()
                : Optional.of(some.getLast().person());
    }

    /** Publishes of a vendor what may be. */
    void tell(String vendor) {
        locked(vendor);
        publish(vendor);
    }

    /** Whether a person stands elsewhere now. */
    private boolean count(String vendor, UUID person, BiConsumer<OutcomePosition, Position> keep) {
        database.flush();
        VendorOutcome counts = locked(vendor);
        OutcomePosition position = position(new OutcomePosition.Key(vendor, person));
        Position before = position.position();
        Position now = new Position(place(vendor, person), before.published());
        if (now.equals(before)) {
            return false;
        }
        keep.accept(position, now);
        counts.count(before.actual(), -1);
        counts.count(now.actual(), 1);
        database.flush();
        return true;
    }

    private void publish(String vendor) {
        List<OutcomePosition> pending = database.createQuery(
                        "SELECT p FROM OutcomePosition p WHERE p.key.vendor = :vendor AND p.pending = true",
                        OutcomePosition.class)
                .setParameter("vendor", vendor)
                .getResultList();
        Map<Place, OutcomeGroup> groups = database.createQuery(
                        "SELECT g FROM OutcomeGroup g WHERE g.key.vendor = :vendor", OutcomeGroup.class)
                .setParameter("vendor", vendor)
                .getResultStream()
                .collect(toMap(OutcomeGroup::place, Function.identity(), (one, other) -> one, HashMap::new));
        Publication.Step step = Publication.next(
                groups.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, group -> group.getValue().people())),
                pending.stream().map(OutcomePosition::position).toList());
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).take(step.positions().get(i));
        }
        step.groups().forEach((place, people) -> {
            OutcomeGroup known = groups.remove(place);
            if (known == null) {
                database.persist(new OutcomeGroup(new OutcomeGroup.Key(vendor, place.text()), people));
            } else {
                known.count(people);
            }
        });
        groups.values().forEach(database::remove);
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

    /** Of several requests to the vendor the one with the latest answer counts, without any the one that was sent last. */
    private Place place(String vendor, UUID person) {
        List<RequestOutcome> sent = database.createQuery(
                        "SELECT r FROM RequestOutcome r WHERE r.person = :person AND r.vendor = :vendor",
                        RequestOutcome.class)
                .setParameter("person", person)
                .setParameter("vendor", vendor)
                .getResultStream()
                .filter(RequestOutcome::isSent)
                .toList();
        LocalDate today = LocalDate.now(clock);
        return sent.stream()
                .max(Comparator.comparing(RequestOutcome::isAnswered).thenComparing(RequestOutcome.LATEST))
                .map(request -> request.place(today))
                .orElse(Place.NOWHERE);
    }
}
