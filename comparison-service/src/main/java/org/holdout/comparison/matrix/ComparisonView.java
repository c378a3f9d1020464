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
public record ComparisonView(String region, List<Row> rows, List<ScoreView> scores) {

    /** One dimension with its cells. */
    public record Row(DimensionView dimension, List<CellView> cells) {}
}
