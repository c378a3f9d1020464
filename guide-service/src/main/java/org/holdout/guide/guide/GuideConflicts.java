package org.holdout.guide.guide;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where a file and an editor say different things of a guide; at most one is open for each guide. */
@ApplicationScoped
class GuideConflicts implements OpenConflicts {

    private static final Logger LOG = Logger.getLogger(GuideConflicts.class);
    private static final String OPEN = "guideId = ?1 and settledAt is null";

    private final Rows rows;
    private final Clock clock;

    GuideConflicts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long count() {
        return rows.count("settledAt is null");
    }

    Optional<GuideConflict> open(String guideId) {
        return rows.find(OPEN, guideId).firstResultOptional();
    }

    /**
     * Keeps what the file says beside the editor's text; what it said before is settled.
     *
     * @param file the file's path, for the log; only its name is kept
     * @param document null when the file no longer has the guide
     */
    void add(String guideId, String file, String document) {
        settle(guideId, ConflictSettlement.SUPERSEDED);
        String name = file.substring(file.lastIndexOf('/') + 1);
        rows.persist(new GuideConflict(guideId, name, document, clock.instant()));
        LOG.warnf(
                "Content conflict: %s %s the guide %s, which shows an editor's text. Both are kept until an editor"
                        + " chooses.",
                file, document == null ? "no longer has" : "says something new of", guideId);
    }

    /** Brings an open conflict up to what the file says now beside the text, so that nobody takes what is outdated. */
    void refresh(String guideId, String document) {
        open(guideId).ifPresent(conflict -> conflict.refresh(document));
    }

    void settle(String guideId, ConflictSettlement how) {
        open(guideId).ifPresent(conflict -> {
            conflict.settle(how, clock.instant());
            rows.flush();
        });
    }

    /** The table of conflicts. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<GuideConflict, Long> {}
}
