package org.holdout.comparison.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changes among the facts recorded for one key when a file or an editor says something else: which are closed and which are added.
 * Nothing is overwritten. What is said holds from its first valid day on; what was known to hold before that day stays known.
 *
 * @param closed known until now, and no more
 * @param added known from now on
 */
record FactRevision(List<Fact> closed, List<Fact> added) {

    boolean isEmpty() {
        return closed.isEmpty() && added.isEmpty();
    }

    /** There is a statement for the key. {@code known}: the key's facts that are recorded and not closed. */
    static FactRevision to(FactStatement statement, FactKey key, List<Fact> known, Recording recording) {
        if (known.stream()
                .anyMatch(fact -> fact.validTo() == null && fact.statement().equals(statement))) {
            return new FactRevision(List.of(), List.of());
        }
        FactRevision ended = ending(statement.validFrom(), known, recording);
        ended.added().add(new Fact(key, statement, recording));
        return ended;
    }

    /** Nobody has a statement for the key any more: as far as is known it holds until the day of recording. */
    static FactRevision without(List<Fact> known, Recording recording) {
        return ending(recording.day(), known, recording);
    }

    private static FactRevision ending(LocalDate end, List<Fact> known, Recording recording) {
        List<Fact> closed = new ArrayList<>();
        List<Fact> added = new ArrayList<>();
        for (Fact fact : known) {
            boolean lastsLonger = fact.validTo() == null || fact.validTo().isAfter(end);
            if (lastsLonger) {
                closed.add(fact);
                Optional.of(fact)
                        .filter(it -> it.validFrom().isBefore(end))
                        .map(it -> it.until(end, recording))
                        .ifPresent(added::add);
            }
        }
        return new FactRevision(closed, added);
    }
}
