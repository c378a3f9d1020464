package org.holdout.portal.gateway;

/** Whether a list goes on, and from where. */
public record PageInfo(boolean hasNextPage, String endCursor) {}
