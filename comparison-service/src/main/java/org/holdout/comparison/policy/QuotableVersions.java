package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The versions of policies, for those who quote them. What an unfinished import has put is not there yet. */
@ApplicationScoped
public class QuotableVersions {

    private static final String SELECT = """
            SELECT v, d FROM PolicyVersion v JOIN PolicyDocument d ON d.id = v.key.documentId
            WHERE d.id = :document AND v.pending = false""";

    private final EntityManager database;
    private final PolicyTexts texts;

    QuotableVersions(EntityManager database, PolicyTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** The version that a document was in at the end of a day (UTC); empty when none was seen by then. */
    @Transactional
    public Optional<QuotableVersion> on(String document, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return one(of(SELECT + " AND v.capturedAt < :end ORDER BY v.key.number DESC", document)
                .setParameter("end", end));
    }

    /** One version of a document. */
    @Transactional
    public Optional<QuotableVersion> version(String document, String version) {
        return one(of(SELECT + " AND v.versionId = :version", document).setParameter("version", version));
    }

    /** The version of this number, counted from 1. */
    @Transactional
    public Optional<QuotableVersion> number(String document, int number) {
        return one(of(SELECT + " AND v.key.number = :number", document).setParameter("number", number));
    }

    /** The newest versions of a document, the newest first. */
    @Transactional
    public List<QuotableVersion> newest(String document, int most) {
        return all(of(SELECT + " ORDER BY v.key.number DESC", document).setMaxResults(most));
    }

    /** The versions after one, in their order. */
    @Transactional
    public List<QuotableVersion> after(String document, int number) {
        return all(of(SELECT + " AND v.key.number > :number ORDER BY v.key.number", document)
                .setParameter("number", number));
    }

    /** What a version says. */
    @Transactional
    public String text(QuotableVersion version) {
        return texts.find(List.of(version.sha256())).get(version.sha256());
    }

    private TypedQuery<Object[]> of(String query, String document) {
        return database.createQuery(query, Object[].class).setParameter("document", document);
    }

    private static Optional<QuotableVersion> one(TypedQuery<Object[]> query) {
        return all(query.setMaxResults(1)).stream().findFirst();
    }

    private static List<QuotableVersion> all(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> QuotableVersion.of((PolicyVersion) row[0], (PolicyDocument) row[1]))
                .toList();
    }
}
