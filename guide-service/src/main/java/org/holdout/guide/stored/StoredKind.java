package org.holdout.guide.stored;

/** What this service keeps of people. */
public enum StoredKind {

    /** Steps that somebody who is signed in ticked off. */
    TICKS,

    /** That somebody at an address reported a step; of the address a hash. */
    REPORTS,

    /** The salt of a day, without which that day's hashes say nothing. */
    SALTS,

    /** Which editor wrote a revision. */
    GUIDE_AUTHORS,

    /** Which editor did what to a guide. */
    GUIDE_ACTS
}
