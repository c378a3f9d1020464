package org.holdout.portal.word;

/** What a cell of the comparison means for the person who reads it, whatever the question on its row is. */
public enum Tone {
    GOOD,
    PARTLY,
    BAD,
    UNKNOWN;

    private static final int GOOD_FROM = 3;

    /** The tone of the rubric's points, from 0 for bad to 4 for good; null when the rubric could not score. */
    public static Tone of(Integer points) {
        if (points == null) {
            return UNKNOWN;
        }
        return points == 0 ? BAD : points < GOOD_FROM ? PARTLY : GOOD;
    }
}
