package org.holdout.comparison.rubric;

import java.util.Collection;

/**
 * The score of a vendor. Only its worldwide facts come in: a right that some regions give never raises it. What is unknown or does
 * not apply is left out rather than counted as zero, and the coverage says how much was left.
 */
public final class Rubric {

    /** The points of the best answer. */
    public static final int MOST_POINTS = 4;

    private Rubric() {}

    /**
     * One dimension as it counts.
     *
     * @param weight 0 or more; 0 counts for nothing
     * @param points 0 to {@link #MOST_POINTS}, null when unknown or not applicable
     */
    public record Mark(int weight, Integer points) {}

    /**
     * A vendor's score.
     *
     * @param score 0 to 100, null when nothing could be scored
     * @param coverage the share of the total weight that was scored, in percent
     */
    public record Score(Integer score, int coverage) {}

    /** The score over all dimensions: the points reached per hundred of those that could be reached, halves rounded up. */
    public static Score score(Collection<Mark> marks) {
        int total = 0;
        int scored = 0;
        int reached = 0;
        for (Mark mark : marks) {
            total += mark.weight();
            if (mark.points() != null) {
                scored += mark.weight();
                reached += mark.weight() * mark.points();
            }
        }
        return scored == 0
                ? new Score(null, 0)
                : new Score(percent(reached, MOST_POINTS * scored), percent(scored, total));
    }

    private static int percent(int part, int whole) {
        return (200 * part + whole) / (2 * whole);
    }
}
