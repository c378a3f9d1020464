package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.holdout.request.mandate.OwnerLeaves;

/** Whoever is nobody any more is erased: a note is committed with their leaving, and the sweep does the rest. */
@ApplicationScoped
class LeavingOwners {

    private final Erasures erasures;
    private final Clock clock;

    LeavingOwners(Erasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    void leaves(@Observes OwnerLeaves leaves) {
        erasures.beginHere(leaves.owner(), clock.instant());
    }
}
