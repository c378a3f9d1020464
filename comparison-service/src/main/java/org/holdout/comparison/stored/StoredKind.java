package org.holdout.comparison.stored;

/** What this service keeps of people. */
public enum StoredKind {

    /** What became of requests, by random ids that name nobody; an erasure cuts them off. */
    OUTCOMES,

    /** Which editor wrote a fact. */
    FACT_AUTHORS,

    /** Which editor did what to a fact. */
    FACT_ACTS
}
