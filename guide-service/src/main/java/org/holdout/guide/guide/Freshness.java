package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.holdout.guide.source.Source;

/** Tells whether a guide has not been checked for too long. */
@ApplicationScoped
public class Freshness {

    private final CheckConfig config;
    private final Clock clock;

    Freshness(CheckConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Guides that were last checked before this day are stale. */
    public LocalDate staleBefore() {
        return LocalDate.now(clock).minusDays(config.staleAfter().toDays());
    }

    /** How many days a check holds. */
    public long days() {
        return config.staleAfter().toDays();
    }

    /** @param lastCheckedOn as exactly as it is known; null when it is not known at all, which is stale */
    boolean isStale(String lastCheckedOn) {
        return lastCheckedOn == null || Source.earliest(lastCheckedOn).isBefore(staleBefore());
    }
}
