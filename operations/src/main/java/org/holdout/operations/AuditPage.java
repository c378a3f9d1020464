package org.holdout.operations;

import java.util.List;

/**
 * One page of the log, the newest first.
 *
 * @param endCursor where the next page starts; null on an empty page
 * @param total how many entries there are
 */
public record AuditPage(List<AuditEntry> items, String endCursor, boolean hasNextPage, long total) {}
