package org.holdout.guide.guide;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What became of guides and when, for feeds and for people who follow a vendor. It names nobody. */
@ApplicationScoped
public class ChangeLog {

    private final Rows rows;
    private final Clock clock;

    ChangeLog(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Adds a change that happens now, in the caller's transaction.
     *
     * @param revision the revision that holds afterwards
     * @param reason why, for everybody to read; null when nothing is to be said
     */
    public void add(String guideId, String vendorId, int revision, GuideChangeKind kind, String reason) {
        rows.persist(new GuideChange(guideId, vendorId, revision, kind, clock.instant(), reason));
    }

    /** The table of changes. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<GuideChange, Long> {}
}
