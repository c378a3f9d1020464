package org.holdout.portal.word;

/** Whether a category of data is used for training. */
public enum Use {
    YES,
    NO,
    CONDITIONAL,
    UNKNOWN
}
