package org.holdout.guide.guide;

/** How it was settled that a file and an editor said different things of a guide. */
enum ConflictSettlement {
    /** The file said yet another thing. */
    SUPERSEDED,
    /** Both came to say the same. */
    AGREED,
    /** An editor took the file's text. */
    TAKEN,
    /** An editor kept the editor's text. */
    KEPT,
    /** The vendor is no longer described. */
    RETIRED
}
