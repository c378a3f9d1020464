package org.holdout.request.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** Who is taking everything away just now from this replica: each person once, and so many people as are allowed. */
@ApplicationScoped
class ExportSlots {

    private final Set<UUID> underWay = new HashSet<>();
    private final int most;

    ExportSlots(ExportConfig config) {
        most = config.atOnce();
    }

    /**
     * Takes a place, to be given back by {@link #end}.
     *
     * @throws ProblemException LIMIT_EXCEEDED while this person has one, UNAVAILABLE while all are taken
     */
    synchronized void begin(UUID owner) {
        if (underWay.contains(owner)) {
            throw Refusals.of(ErrorCode.LIMIT_EXCEEDED, "profile.refused.exporting");
        }
        if (underWay.size() >= most) {
            throw Refusals.of(ErrorCode.UNAVAILABLE, "profile.refused.exportsFull");
        }
        underWay.add(owner);
    }

    /** Gives the place back. */
    synchronized void end(UUID owner) {
        underWay.remove(owner);
    }
}
