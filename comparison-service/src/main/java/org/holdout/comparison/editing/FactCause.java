package org.holdout.comparison.editing;

/** Why a cell waits for an editor; the loudest first. */
public enum FactCause {
    /** Its quotation is said otherwise now. */
    QUOTATION_CHANGED,
    /** Its quotation is gone. */
    QUOTATION_GONE,
    /** Its content file says something else than an editor. */
    CONFLICT,
    /** The archive reads the page another way and no longer sees the quotation. */
    NOT_SEEN,
    /** The version it was quoted from does not say so. */
    NOT_FOUND
}
