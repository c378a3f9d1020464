package org.holdout.comparison.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The facts of a day by the knowledge of a day, with their ties and doubts. */
@ApplicationScoped
public class KnownFacts {

    private static final String SELECT = """
            SELECT f, t, tv.capturedAt, d, dv.versionId FROM Fact f
            LEFT JOIN FactTie t ON t.factId = f.id
            LEFT JOIN PolicyVersion tv ON tv.key.documentId = t.documentId AND tv.key.number = t.number
            LEFT JOIN FactDoubt d ON d.factId = f.id AND d.since <= :asOf AND %s
            LEFT JOIN PolicyVersion dv ON dv.key.documentId = d.documentId AND dv.key.number = d.number
            WHERE f.vendor IN :vendors AND f.validFrom <= :asOf AND (f.validTo IS NULL OR f.validTo > :asOf) AND %s""";

    private static final String NOW = SELECT.formatted("d.endedOn IS NULL", "f.recordedTo IS NULL");

    private static final String THEN = SELECT.formatted(
            "d.recordedOn <= :knownAsOf AND (d.endedOn IS NULL OR d.endedOn > :knownAsOf)",
            "f.recordedFrom <= :knownAsOf AND (f.recordedTo IS NULL OR f.recordedTo > :knownAsOf)");

    private static final String FROM_NOW_ON = """
            SELECT f, t, tv.capturedAt, d, dv.versionId FROM Fact f
            LEFT JOIN FactTie t ON t.factId = f.id
            LEFT JOIN PolicyVersion tv ON tv.key.documentId = t.documentId AND tv.key.number = t.number
            LEFT JOIN FactDoubt d ON d.factId = f.id AND d.endedOn IS NULL
            LEFT JOIN PolicyVersion dv ON dv.key.documentId = d.documentId AND dv.key.number = d.number
            WHERE f.recordedTo IS NULL AND f.validTo IS NULL AND %s
            ORDER BY f.vendor, f.dimension, f.region""";

    private static final String WAITING = FROM_NOW_ON.formatted("""
            (d.id IS NOT NULL OR t.lost = true OR (t.factId IS NULL AND f.quotation.document IN (SELECT p.id FROM PolicyDocument p)))""");

    private final EntityManager database;

    KnownFacts(EntityManager database) {
        this.database = database;
    }

    /**
     * The facts of these vendors in every dimension and region; one query.
     *
     * @param asOf the day they held on
     * @param knownAsOf the day by whose end they were known, null for what is known now
     */
    @Transactional
    List<KnownFact> of(Collection<String> vendors, LocalDate asOf, LocalDate knownAsOf) {
        var query = database.createQuery(knownAsOf == null ? NOW : THEN, Object[].class)
                .setParameter("vendors", vendors)
                .setParameter("asOf", asOf);
        if (knownAsOf != null) {
            query.setParameter("knownAsOf", knownAsOf);
        }
        return query.getResultStream().map(KnownFact::of).toList();
    }

    /** What holds from now on of one vendor, in every dimension and region; one query. */
    @Transactional
    public List<KnownFact> of(String vendor) {
        return database.createQuery(FROM_NOW_ON.formatted("f.vendor = :vendor"), Object[].class)
                .setParameter("vendor", vendor)
                .getResultStream()
                .map(KnownFact::of)
                .toList();
    }

    /** One fact that holds from now on; one query. */
    @Transactional
    public Optional<KnownFact> of(UUID fact) {
        return database.createQuery(FROM_NOW_ON.formatted("f.id = :fact"), Object[].class)
                .setParameter("fact", fact)
                .getResultStream()
                .findFirst()
                .map(KnownFact::of);
    }

    /**
     * The facts whose quotation changed or went, or that the archive no longer sees, or that its version never had; one query.
     */
    @Transactional
    public List<KnownFact> waiting() {
        return database.createQuery(WAITING, Object[].class)
                .getResultStream()
                .map(KnownFact::of)
                .toList();
    }
}
