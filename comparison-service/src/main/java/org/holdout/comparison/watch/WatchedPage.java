package org.holdout.comparison.watch;

import java.util.List;

/**
 * One page of the watched addresses.
 *
 * @param endCursor where the next page starts
 * @param total how many there are in all
 */
public record WatchedPage(List<WatchedView> items, String endCursor, boolean hasNextPage, long total) {}
