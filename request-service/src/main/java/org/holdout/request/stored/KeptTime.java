package org.holdout.request.stored;

import java.time.Duration;

/**
 * A length of time in the unit that people would say it in.
 *
 * @param amount how many, 1 or more
 */
public record KeptTime(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        MONTHS
    }

    /** In the largest unit that says it without a rest; what is left of a minute counts as one. */
    static KeptTime of(Duration time) {
        if (time.equals(Duration.ofDays(time.toDays()))) {
            return new KeptTime(Math.toIntExact(time.toDays()), Unit.DAYS);
        }
        if (time.equals(Duration.ofHours(time.toHours()))) {
            return new KeptTime(Math.toIntExact(time.toHours()), Unit.HOURS);
        }
        return new KeptTime(Math.toIntExact(time.plusSeconds(59).toMinutes()), Unit.MINUTES);
    }
}
