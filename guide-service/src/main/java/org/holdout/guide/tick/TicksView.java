package org.holdout.guide.tick;

import java.util.List;

/**
 * The steps of a guide that somebody has done.
 *
 * @param guide the guide's id
 * @param steps their numbers in the revision that holds now
 */
public record TicksView(String guide, List<Integer> steps) {

    /** Those of several guides, in the order asked. */
    public record Several(List<TicksView> guides) {}
}
