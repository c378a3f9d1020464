package org.holdout.comparison.fact;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cells, their open conflicts and what is known of them now; in the caller's transaction. */
@ApplicationScoped
class FactCells {

    private static final String OF_KEY = " x.vendor = :vendor AND x.dimension = :dimension AND x.region = :region";

    private final EntityManager database;

    FactCells(EntityManager database) {
        this.database = database;
    }

    /** Keeps apart whoever changes facts: loads of the content files, editors, and imports that move ties. */
    void lock() {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('comparison facts'))", Integer.class)
                .getSingleResult();
    }

    Map<FactKey, FactCell> of(String vendor) {
        return database.createQuery("SELECT c FROM FactCell c WHERE c.key.vendor = :vendor", FactCell.class)
                .setParameter("vendor", vendor)
                .getResultStream()
                .collect(toMap(FactCell::key, Function.identity()));
    }

    Optional<FactCell> find(FactKey key) {
        return Optional.ofNullable(database.find(FactCell.class, key));
    }

    /** The facts of a key that are known now, those that held before included. */
    List<Fact> known(FactKey key) {
        return database.createQuery("SELECT x FROM Fact x WHERE x.recordedTo IS NULL AND" + OF_KEY, Fact.class)
                .setParameter("vendor", key.vendor())
                .setParameter("dimension", key.dimension())
                .setParameter("region", key.region())
                .getResultList();
    }

    Optional<FactConflict> conflict(FactKey key) {
        return database.createQuery(
                        "SELECT x FROM FactConflict x WHERE x.settledOn IS NULL AND" + OF_KEY, FactConflict.class)
                .setParameter("vendor", key.vendor())
                .setParameter("dimension", key.dimension())
                .setParameter("region", key.region())
                .getResultStream()
                .findFirst();
    }

    void open(FactKey key, String fileSaid, LocalDate day) {
        settle(key, FactConflict.Settlement.OVERTAKEN, day);
        database.persist(new FactConflict(key, fileSaid, day));
    }

    void settle(FactKey key, FactConflict.Settlement how, LocalDate day) {
        conflict(key).ifPresent(open -> {
            open.settle(how, day);
            database.flush();
        });
    }
}
