package org.holdout.comparison.fact;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
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
}
