package org.holdout.request.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.law.ClockFacts;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;

/**
 * Where a request stands: the fold of its timeline.
 *
 * @param verifiedOn the day of the latest test; null without one
 * @param sentOn null in a draft
 * @param facts what its clock needs; null in a draft
 * @param deadlines all of them, met ones too
 * @param effective the entries that count: neither replaced nor retracted
 */
record Standing(
        RequestState state,
        ClaimedOutcome claimed,
        RefusalReason refusalReason,
        VerifiedOutcome verified,
        LocalDate verifiedOn,
        LocalDate sentOn,
        ClockFacts facts,
        List<Deadline> deadlines,
        Set<UUID> effective,
        Terms terms) {

    /** The deadline that counts now; null when nothing is to come by a day. */
    Deadline deadline() {
        return state.open() ? Deadline.next(deadlines).orElse(null) : null;
    }

    /** Whether the answer's clock stands still, for some of the rights at least. */
    boolean paused() {
        return !pausedRights().isEmpty();
    }

    /** The codes of the rights for whose answer the clock stands still. */
    List<String> pausedRights() {
        return openAnswers()
                .filter(Deadline::paused)
                .flatMap(d -> d.rights().stream())
                .toList();
    }

    /** Whether it stands still for all that is still to be answered by the clock. */
    boolean wholePaused() {
        return paused() && openAnswers().allMatch(Deadline::paused);
    }

    private Stream<Deadline> openAnswers() {
        return deadlines.stream().filter(d -> state.open() && d.kind() == DeadlineKind.ANSWER && d.metOn() == null);
    }

    /** What may be recorded as happening on {@code today}. */
    List<ActionKind> allowed(LocalDate today) {
        List<ActionKind> allowed = new ArrayList<>();
        for (ActionKind action : ActionKind.values()) {
            if (action.mends() ? state != RequestState.DRAFT : permits(action, today)) {
                allowed.add(action);
            }
        }
        return List.copyOf(allowed);
    }

    private boolean permits(ActionKind action, LocalDate day) {
        return Procedure.step(state, action)
                .filter(step -> step.guard().holds(facts, terms, day))
                .isPresent();
    }
}
