package org.holdout.comparison.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cell with its history.
 *
 * @param revision how often it was said anew; 0 when nobody has said anything of it
 * @param edited whether an editor's statement is shown
 * @param history every recording of it, the newest first
 * @param conflict what the content file says otherwise, null when it does not
 */
public record FactState(FactKey key, int revision, boolean edited, List<Fact> history, Conflict conflict) {

    /**
     * What the content file says otherwise.
     *
     * @param said the file's statement, null when it says nothing of the cell any more
     */
    public record Conflict(FactStatement said, LocalDate since) {}

    /** A cell whose conflict waits. */
    public record Open(FactKey key, LocalDate since) {}

    /** What the cell says from now on; empty when nothing is known. */
    public Optional<Fact> shown() {
        return history.stream()
                .filter(fact -> fact.recordedTo() == null && fact.validTo() == null)
                .findFirst();
    }
}
