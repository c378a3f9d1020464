package org.holdout.comparison.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A site with watched pages: its scheme, host and port. One replica at a time calls there. */
@Entity
@SuppressWarnings("UnusedVariable") // read in queries
class WatchedSite {

    @Id
    private String site;

    private Instant freeAt;
    private UUID reader;
    private byte[] robots;
    private Instant robotsReadAt;

    protected WatchedSite() {}

    /** Gives the site to a reader, until it is done or the time is over. */
    void hold(UUID by, Instant until) {
        reader = by;
        freeAt = until;
    }

    boolean isHeldBy(UUID who) {
        return who.equals(reader);
    }

    /** The reader is done; the next may call from then on. */
    void leave(Instant nextAt) {
        reader = null;
        freeAt = nextAt;
    }

    void remember(RobotsFile file) {
        robots = file == null ? null : file.bytes();
        robotsReadAt = file == null ? null : file.readAt();
    }

    RobotsFile robots() {
        return robots == null ? null : new RobotsFile(robots, robotsReadAt);
    }

    String site() {
        return site;
    }
}
