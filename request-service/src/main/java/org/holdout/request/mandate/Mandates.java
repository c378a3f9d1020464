package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.holdout.problem.ProblemException;

/** Which mandates hold now. */
@ApplicationScoped
@Transactional
public class Mandates {

    /** Of requests: those under a mandate of {@code :organisation} that holds on {@code :today}. */
    public static final String IN_FORCE =
            "mandate in (select m.id from Mandate m where m.organisation = :organisation and m.givenAt is not null"
                    + " and m.endedAt is null and (m.validUntil is null or m.validUntil >= :today))";

    private final MandateRows rows;
    private final Clock clock;

    Mandates(MandateRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The organisation's mandate, if it holds now; NOT_FOUND for any other. */
    public ActiveMandate active(UUID organisation, UUID mandate) {
        return holding(mandate)
                .filter(m -> m.organisation().equals(organisation))
                .orElseThrow(() -> ProblemException.notFound("There is no mandate with this id that holds now."));
    }

    /** The mandate, if it holds now. */
    public Optional<ActiveMandate> holding(UUID mandate) {
        return rows.findByIdOptional(mandate)
                .filter(m -> m.state(today()) == MandateState.ACTIVE)
                .map(Mandate::active);
    }

    /** The day by which mandates expire: in UTC, for everybody the same. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
