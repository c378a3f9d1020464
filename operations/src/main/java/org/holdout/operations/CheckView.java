package org.holdout.operations;

/**
 * One of the checks by which a service says whether it is well.
 *
 * @param name what it looks at
 */
public record CheckView(String name, boolean up) {}
