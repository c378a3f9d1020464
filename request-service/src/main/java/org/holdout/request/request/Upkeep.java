package org.holdout.request.request;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What Holdout itself watches of a request: when to look at it next, and how long to keep it. */
@Embeddable
class Upkeep {

    private Instant lookAt;
    private LocalDate endedOn;
    private LocalDate keptUntil;
    private LocalDate erasureToldOn;

    /** Asks for a look at once: something changed. */
    void lookNow() {
        lookAt = Instant.EPOCH;
    }

    /** Asks for a look then; null: not before something changes. */
    void lookAgain(Instant at) {
        lookAt = at;
    }

    /** Notes the day on which its end was recorded, or that it has none any more; only the first day counts. */
    void stand(RequestState state, LocalDate today) {
        boolean ended = state == RequestState.CLOSED || state == RequestState.WITHDRAWN;
        if (!ended) {
            endedOn = null;
            keptUntil = null;
            erasureToldOn = null;
        } else if (endedOn == null) {
            endedOn = today;
        }
    }

    /** Keeps it from being erased before that day; its owner will be told again. */
    void keep(LocalDate until) {
        keptUntil = until;
        erasureToldOn = null;
        lookNow();
    }

    void toldOfErasure(LocalDate today) {
        erasureToldOn = today;
    }

    /** When it is to be looked at for what its owner should be told; null when nothing is to come. */
    Instant lookAt() {
        return lookAt;
    }

    /** The day on which its end was recorded; null while it has none. */
    LocalDate endedOn() {
        return endedOn;
    }

    /** Not to be erased before; null when its owner did not ask for it. */
    LocalDate keptUntil() {
        return keptUntil;
    }

    /** The day on which its owner was told that it will be erased; null before. */
    LocalDate erasureToldOn() {
        return erasureToldOn;
    }
}
