package org.holdout.guide.tick;

import java.util.List;

/** Everything that a person has ticked off, to take away. */
public record TickExport(List<Tick> ticks) {

    /**
     * One tick.
     *
     * @param guide the guide's id
     * @param title what the guide is called now, in the reader's language
     * @param step the step's number in the revision that holds now; absent when the guide no longer has the step
     * @param text what the step says, likewise
     * @param tickedOn the day it was last ticked off (ISO 8601)
     */
    public record Tick(String guide, String title, Integer step, String text, String tickedOn) {}
}
