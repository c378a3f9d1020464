package org.holdout.request.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.holdout.request.words.Sentence;

/**
 * A day by which something is due, and why that day.
 *
 * @param rights the codes of the rights that it is about
 * @param dueOn null while the clock stands still
 * @param extendedTo the same day as {@code dueOn} when an extension moved it there; null otherwise
 * @param metOn the day on which it was done; null before
 * @param explanation one sentence a step
 */
public record Deadline(
        DeadlineKind kind,
        List<String> rights,
        LocalDate dueOn,
        LocalDate extendedTo,
        LocalDate metOn,
        List<Sentence> explanation) {

    /** Keeps its own copies of the lists. */
    public Deadline {
        rights = List.copyOf(rights);
        explanation = List.copyOf(explanation);
    }

    /** Whether the clock stands still. */
    public boolean paused() {
        return dueOn == null;
    }

    /** The one that counts now: of those not met, the earliest; one that stands still comes after every dated one. */
    public static Optional<Deadline> next(List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(d -> d.metOn == null)
                .min(Comparator.comparing(d -> d.dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
    }
}
