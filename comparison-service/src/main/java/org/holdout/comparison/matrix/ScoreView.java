package org.holdout.comparison.matrix;

import java.util.List;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.Reading;
import org.holdout.comparison.rubric.Rubric;

/**
 * A vendor's score and how it comes about.
 *
 * @param score 0 to 100, absent when nothing could be scored
 * @param coverage the share of the whole weight that was scored, in percent
 * @param lines each dimension's part in it, in the rubric's order
 */
public record ScoreView(String vendor, Integer score, int coverage, List<Line> lines) {

    /**
     * One dimension's part.
     *
     * @param weight how much it counts, 0 when it was set aside
     * @param points 0 to 4, absent when unknown or not applicable: it is left out then
     * @param reached the weight times the points
     * @param most what could be reached: four times the weight, 0 when it is left out
     */
    public record Line(String dimension, String name, int weight, Integer points, int reached, int most) {

        static Line of(VendorFacts vendor, Dimension dimension, int weight) {
            Integer points = vendor.baseline(dimension)
                    .flatMap(known -> dimension.reading(known.fact().value()))
                    .map(Reading::points)
                    .orElse(null);
            return new Line(
                    dimension.id(),
                    dimension.name(),
                    weight,
                    points,
                    points == null ? 0 : weight * points,
                    points == null ? 0 : weight * Rubric.MOST_POINTS);
        }
    }

    static ScoreView of(VendorFacts vendor, List<Dimension> rubric, Weights weights) {
        List<Line> lines = rubric.stream()
                .map(dimension -> Line.of(vendor, dimension, weights.of(dimension)))
                .toList();
        Rubric.Score score = Rubric.score(lines.stream()
                .map(line -> new Rubric.Mark(line.weight(), line.points()))
                .toList());
        return new ScoreView(vendor.vendor(), score.score(), score.coverage(), lines);
    }
}
