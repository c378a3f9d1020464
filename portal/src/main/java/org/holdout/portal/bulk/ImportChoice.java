package org.holdout.portal.bulk;

/** What becomes of a file in which some lines are wrong. */
public enum ImportChoice {
    ALL_OR_NOTHING,
    WHAT_IS_RIGHT
}
