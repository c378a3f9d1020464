package org.holdout.request.bulk;

/** What became of a line. */
enum LineState {
    /** Nothing yet. */
    WAITING,
    /** It is right; nothing was drafted yet, or will be when the import was refused. */
    RIGHT,
    /** It is a draft. */
    DRAFTED,
    /** Its reference was drafted before. */
    REPEATED,
    /** It is wrong. */
    FAULTY
}
