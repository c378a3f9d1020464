package org.holdout.portal.bulk;

/** What became of a line. */
public enum ImportLineState {
    WAITING,
    RIGHT,
    DRAFTED,
    REPEATED,
    FAULTY
}
