package org.holdout.guide.tick;

import java.util.List;

/**
 * The steps of a guide that somebody has done.
 *
 * @param guide the guide's id
 * @param steps their numbers in the revision that holds now
 */
public record TicksView(String guide, List<Integer> steps) {

    /** Those of the guides asked for, in that order. */
    public record OfGuides(List<TicksView> guides) {}
}
