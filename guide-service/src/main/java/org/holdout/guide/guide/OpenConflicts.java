package org.holdout.guide.guide;

/** Guides of which file and editor say different things. */
public interface OpenConflicts {

    /** How many there are. */
    long count();
}
