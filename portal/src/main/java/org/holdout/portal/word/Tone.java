package org.holdout.portal.word;

/** What a cell of the comparison means for the person who reads it, whatever the question on its row is. */
public enum Tone {
    GOOD,
    PARTLY,
    BAD,
    NOT_APPLICABLE,
    UNKNOWN;

    private static final int GOOD_FROM = 3;

    /** The tone of the rubric's points, from 0 for bad to 4 for good; without points the question does not arise, or nothing is known. */
    public static Tone of(FactStatus status, Integer points) {
        if (points == null) {
            return status == FactStatus.NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN;
        }
        return points == 0 ? BAD : points < GOOD_FROM ? PARTLY : GOOD;
    }
}
