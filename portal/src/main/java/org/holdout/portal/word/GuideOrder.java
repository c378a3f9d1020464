package org.holdout.portal.word;

/** The order of a list of guides: by vendor, or by what each brings about. */
public enum GuideOrder {
    VENDOR,
    BEST
}
