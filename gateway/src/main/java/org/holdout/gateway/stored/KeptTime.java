package org.holdout.gateway.stored;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A length of time in the unit that people would say it in. */
@Description("A length of time")
public record KeptTime(
        @Description("How many units") int amount,
        @Description("What is counted") @NonNull TimeUnit unit) {

    /** What is counted. */
    @Description("A unit of time")
    public enum TimeUnit {
        MINUTES,
        HOURS,
        DAYS,
        MONTHS
    }
}
