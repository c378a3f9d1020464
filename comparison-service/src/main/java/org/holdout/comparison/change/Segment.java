package org.holdout.comparison.change;

/**
 * A sentence of two versions, or of one of them.
 *
 * @param before what the older version says; null when it lacks the sentence
 * @param after what the newer version says; null when it lacks the sentence
 */
public record Segment(Kind kind, String before, String after) {

    /** How the two versions stand to each other here. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        REPLACED
    }
}
