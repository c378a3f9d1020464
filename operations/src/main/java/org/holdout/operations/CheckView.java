package org.holdout.operations;

import java.util.List;

/**
 * One of the checks by which a service says whether it is well.
 *
 * @param name what it looks at
 * @param about what else it says, such as the files that it could not read; never content
 */
public record CheckView(String name, boolean up, List<String> about) {}
