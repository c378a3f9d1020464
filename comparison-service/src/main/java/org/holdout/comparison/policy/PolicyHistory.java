package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of policies, to read. What an unfinished import has put is not there yet. */
@ApplicationScoped
class PolicyHistory {

    private static final String ORDER = " ORDER BY v.capturedAt DESC, v.key.documentId, v.key.number DESC";
    private static final String BEHIND = " AND " + """
        (v.capturedAt < :at OR (v.capturedAt = :at AND (v.key.documentId > :document
        OR (v.key.documentId = :document AND v.key.number < :number))))\
        """;

    private final EntityManager database;
    private final PolicyTexts texts;
    private final PolicyConfig config;
    private final Clock clock;

    PolicyHistory(EntityManager database, PolicyTexts texts, PolicyConfig config, Clock clock) {
        this.database = database;
        this.texts = texts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Versions after each document's first, newest first; one query.
     *
     * @param vendor a vendor's id, null for all
     * @param material whether what matters changed, null for both
     * @param after the last version of the page before, null for the first page
     */
    @Transactional
    VersionPage changes(String vendor, Boolean material, Cursor after, int size) {
        TypedQuery<Object[]> query = database.createQuery(
                "SELECT v, d FROM PolicyVersion v JOIN PolicyDocument d ON d.id = v.key.documentId"
                        + " WHERE v.pending = false AND v.key.number > 1"
                        + (vendor == null ? "" : " AND d.vendor = :vendor")
                        + (material == null ? "" : " AND v.material = :material")
                        + (after == null ? "" : BEHIND)
                        + ORDER,
                Object[].class);
        if (vendor != null) {
            query.setParameter("vendor", vendor);
        }
        if (material != null) {
            query.setParameter("material", material);
        }
        if (after != null) {
            query.setParameter("at", after.capturedAt())
                    .setParameter("document", after.document())
                    .setParameter("number", after.number());
        }
        return VersionPage.of(
                query.setMaxResults(size + 1)
                        .getResultStream()
                        .map(PolicyHistory::view)
                        .toList(),
                size);
    }

    /** The documents of a vendor with how often each changed; one query. */
    @Transactional
    List<DocumentView> documents(String vendor) {
        return database.createQuery("""
                        SELECT new org.holdout.comparison.policy.DocumentView(d.id, d.service, d.terms, d.vendor, count(v),
                          min(v.capturedAt), max(v.capturedAt), count(CASE WHEN v.material THEN 1 END),
                          max(CASE WHEN v.material THEN v.capturedAt END), d.gone, d.url, d.language)
                        FROM PolicyDocument d JOIN PolicyVersion v ON v.key.documentId = d.id
                        WHERE d.vendor = :vendor AND v.pending = false
                        GROUP BY d.id, d.service, d.terms, d.vendor, d.gone, d.url, d.language ORDER BY d.id\
                        """, DocumentView.class)
                .setParameter("vendor", vendor)
                .getResultList();
    }

    /** A version, the one before and their texts; at most three queries. */
    @Transactional
    Optional<VersionTexts> texts(String document, String version) {
        return database.createQuery("""
                        SELECT v, d FROM PolicyVersion v JOIN PolicyDocument d ON d.id = v.key.documentId
                        WHERE d.id = :document AND v.versionId = :version AND v.pending = false\
                        """, Object[].class)
                .setParameter("document", document)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .map(row -> texts((PolicyVersion) row[0], view(row)));
    }

    private VersionTexts texts(PolicyVersion version, VersionView view) {
        Optional<PolicyVersion> previous = Optional.ofNullable(database.find(
                PolicyVersion.class,
                new PolicyVersion.Key(version.key().documentId(), version.key().number() - 1)));
        Map<String, String> found = texts.find(Stream.concat(Stream.of(version), previous.stream())
                .map(PolicyVersion::sha256)
                .toList());
        return new VersionTexts(
                view,
                previous.map(PolicyVersion::versionId).orElse(null),
                previous.map(PolicyVersion::sha256).map(found::get).orElse(""),
                found.get(version.sha256()));
    }

    /** How far each archive is read in; one query. */
    @Transactional
    List<ImportView> imports() {
        Instant now = clock.instant();
        return database.createQuery("SELECT i FROM ArchiveProgress i ORDER BY i.archive", ArchiveProgress.class)
                .getResultStream()
                .map(progress -> progress.view(now, config.standstill()))
                .toList();
    }

    private static VersionView view(Object[] row) {
        return VersionView.of((PolicyVersion) row[0], (PolicyDocument) row[1]);
    }
}
