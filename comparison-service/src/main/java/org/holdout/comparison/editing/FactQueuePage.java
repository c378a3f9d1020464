package org.holdout.comparison.editing;

import java.util.List;

/**
 * One page of the queue.
 *
 * @param endCursor where the next page starts
 * @param total how many cells wait in all
 */
public record FactQueuePage(List<FactQueueItem> items, String endCursor, boolean hasNextPage, int total) {}
