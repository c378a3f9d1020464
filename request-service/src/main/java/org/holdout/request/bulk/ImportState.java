package org.holdout.request.bulk;

/** How far an import is. */
enum ImportState {
    /** Its file is still on its way; nobody sees it yet. */
    RECEIVING,
    /** Its lines are checked, as none is drafted unless all are right. */
    CHECKING,
    /** Its lines are drafted. */
    DRAFTING,
    /** Every line has its outcome. */
    DONE,
    /** It was all or nothing, and some line is wrong. */
    REFUSED
}
