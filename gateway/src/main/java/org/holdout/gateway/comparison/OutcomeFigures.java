package org.holdout.gateway.comparison;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of the requests of some people. */
@Type("OutcomeFigures")
@Description(
        "What became of the requests of some people. Counts are of people, rounded, and null where fewer than ten stand"
                + " behind them; more is told of some people than of others, so that the parts need not make the whole.")
public record OutcomeFigures(
        @Description("People who sent a request") Integer sent,
        @Description("Of these, people who got an answer") Integer answered,

        @Description("Of these, people whose answer says that all was done")
        Integer honoured,

        @Description("Of these, people whose answer says that part was done")
        Integer partlyHonoured,

        @Description("Of these, people whose answer refuses all")
        Integer refused,

        @Description("People by the reason of the refusal") @NonNull
        List<@NonNull OutcomeReason> refusedBecause,

        @Description("People whose answer came, or is missing, after a deadline")
        Integer late,

        @Description("People whose answer came before") Integer inTime,

        @Description(
                "Within how many days half of those got their answer of whom the time is told; one of 7, 14, 30, 45, 60, 90, 180 and 365, the last also for longer")
        Integer daysMedian,

        @Description("Within how many days nine in ten of them got it")
        Integer daysNinetieth,

        @Description("People whose own test later showed the data no more")
        Integer noLongerShown,

        @Description("People whose own test later showed it still")
        Integer stillShown) {

    /** How many people were refused for a reason. */
    @Type("OutcomeReason")
    @Description("How many people were refused for a reason")
    public record OutcomeReason(
            @Description("Why it was refused") @NonNull String reason,
            @Description("How many people") Integer people) {}
}
