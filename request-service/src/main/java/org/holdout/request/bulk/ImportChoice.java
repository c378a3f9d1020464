package org.holdout.request.bulk;

/** What becomes of a file in which some lines are wrong. */
enum ImportChoice {
    /** Nothing is drafted. */
    ALL_OR_NOTHING,
    /** What is right is drafted. */
    WHAT_IS_RIGHT
}
