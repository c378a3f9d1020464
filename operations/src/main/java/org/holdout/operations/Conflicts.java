package org.holdout.operations;

/** Where a content file and an editor say different things. A service that has such places counts them for operators. */
@FunctionalInterface
public interface Conflicts {

    /** How many are open. */
    long open();
}
