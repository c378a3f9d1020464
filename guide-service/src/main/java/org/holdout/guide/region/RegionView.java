package org.holdout.guide.region;

/** A region as people see it. */
public record RegionView(String id, String name) {}
