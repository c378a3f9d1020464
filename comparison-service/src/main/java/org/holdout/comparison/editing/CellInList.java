package org.holdout.comparison.editing;

import org.holdout.comparison.matrix.CellView;

/** A cell of one vendor with its dimension's id and name. */
public record CellInList(String dimension, String name, CellView cell) {}
