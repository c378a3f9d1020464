package org.holdout.portal.word;

/** Why a cell of the comparison waits for an editor. */
public enum FactCause {
    QUOTATION_CHANGED,
    QUOTATION_GONE,
    CONFLICT,
    NOT_SEEN,
    NOT_FOUND
}
