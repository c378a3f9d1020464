package org.holdout.comparison.fact;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The recorded facts, to read. */
@ApplicationScoped
public class Facts {

    private final EntityManager database;

    Facts(EntityManager database) {
        this.database = database;
    }

    /** Which of these vendors have facts at all; one query. */
    @Transactional
    public Set<String> vendorsAmong(Collection<String> vendors) {
        return database.createQuery("SELECT DISTINCT f.vendor FROM Fact f WHERE f.vendor IN :vendors", String.class)
                .setParameter("vendors", vendors)
                .getResultStream()
                .collect(toUnmodifiableSet());
    }

    /**
     * The facts of these vendors in every dimension and region; one query.
     *
     * @param asOf the day they held on
     * @param knownAsOf the day on whose knowledge, null for today's
     */
    @Transactional
    public List<Fact> of(Collection<String> vendors, LocalDate asOf, LocalDate knownAsOf) {
        var query = database.createQuery(
                "SELECT f FROM Fact f WHERE f.vendor IN :vendors"
                        + " AND f.validFrom <= :asOf AND (f.validTo IS NULL OR f.validTo > :asOf) AND "
                        + (knownAsOf == null
                                ? "f.recordedTo IS NULL"
                                : "f.recordedFrom <= :knownAsOf AND (f.recordedTo IS NULL OR f.recordedTo > :knownAsOf)"),
                Fact.class);
        if (knownAsOf != null) {
            query.setParameter("knownAsOf", knownAsOf);
        }
        return query.setParameter("vendors", vendors).setParameter("asOf", asOf).getResultList();
    }
}
