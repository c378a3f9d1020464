package org.holdout.guide.guide;

import java.util.List;

/**
 * An editor tried steps while writing a revision, and they work. It is fired in the transaction that writes the revision;
 * whoever keeps checks observes it.
 *
 * @param revision the revision that the numbers are of
 * @param steps numbers of steps, from 1
 */
public record StepsTried(String guideId, int revision, List<Integer> steps) {}
