package org.holdout.comparison.matrix;

import java.time.LocalDate;
import java.util.List;

/**
 * What to compare.
 *
 * @param vendors at least one vendor's id
 * @param dimensions the dimensions' ids, empty for all
 * @param region the place whose facts the cells show
 * @param asOf the day they held on
 * @param knownAsOf the day by whose end it was known, null for what is known now
 * @param weights how much each dimension counts in the scores
 */
record ComparisonQuery(
        List<String> vendors,
        List<String> dimensions,
        String region,
        LocalDate asOf,
        LocalDate knownAsOf,
        Weights weights) {}
