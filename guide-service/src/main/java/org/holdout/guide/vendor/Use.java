package org.holdout.guide.vendor;

/** Whether a vendor trains on a sort of data. */
public enum Use {
    YES,
    NO,
    CONDITIONAL,
    UNKNOWN
}
