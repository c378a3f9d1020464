package org.holdout.comparison.matrix;

import java.util.List;
import org.holdout.comparison.rubric.DimensionView;

/**
 * Vendors side by side.
 *
 * @param region the place whose facts the cells show
 * @param rows one for each dimension, with a cell for each vendor in the order asked for
 * @param scores worldwide, over all dimensions, whatever region and rows were asked for
 */
public record ComparisonView(String region, List<Row> rows, List<VendorScore> scores) {

    /** One dimension with its cells. */
    public record Row(DimensionView dimension, List<CellView> cells) {}

    /**
     * A vendor's score.
     *
     * @param score 0 to 100, absent when nothing could be scored
     * @param coverage the share of the rubric's weight that was scored, in percent
     */
    public record VendorScore(String vendor, Integer score, int coverage) {}
}
