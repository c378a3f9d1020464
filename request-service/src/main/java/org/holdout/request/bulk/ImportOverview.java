package org.holdout.request.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The newest imports of all organisations, in counts. */
@ApplicationScoped
class ImportOverview {

    private final EntityManager db;
    private final BulkConfig config;

    ImportOverview(EntityManager db, BulkConfig config) {
        this.db = db;
        this.config = config;
    }

    /**
     * How far an import is.
     *
     * @param organisation what the organisation is called
     */
    record Line(
            UUID id,
            String organisation,
            ImportState state,
            int lines,
            int done,
            int faulty,
            Instant createdAt,
            Instant finishedAt) {}

    /** The newest first, {@link BulkConfig#overview()} at most; by one query. */
    @Transactional
    List<Line> newest() {
        List<?> found = db.createNativeQuery("""
                        select i.id, coalesce(o.name, ''), i.state, i.lines, i.done, i.faulty, i.created_at, i.finished_at
                        from request_import i left join organisation o on o.id = i.organisation
                        where i.state <> 'RECEIVING' order by i.created_at desc, i.id desc limit :most""")
                .setParameter("most", config.overview())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(ImportOverview::line)
                .toList();
    }

    private static Line line(Object[] c) {
        return new Line(
                (UUID) c[0],
                (String) c[1],
                ImportState.valueOf((String) c[2]),
                (int) c[3],
                (int) c[4],
                (int) c[5],
                ImportTable.instant(c[6]),
                ImportTable.instant(c[7]));
    }
}
