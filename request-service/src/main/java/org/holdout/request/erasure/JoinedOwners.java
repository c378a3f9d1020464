package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.holdout.request.mandate.OwnerJoins;

/** Whoever has become somebody else is erased: a note is committed with the joining, and the sweep does the rest. */
@ApplicationScoped
class JoinedOwners {

    private final Erasures erasures;
    private final Clock clock;

    JoinedOwners(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    void left(@Observes OwnerJoins joins) {
        erasures.beginHere(joins.left(), clock.instant());
    }
}
