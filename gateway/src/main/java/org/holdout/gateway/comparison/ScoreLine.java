package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One question's part in a score. */
@Type("ScoreLine")
@Description("One question's part in a score.")
public record ScoreLine(
        @Description("The question's id") @NonNull @Id String dimension,

        @Description("The question in a word or two") @NonNull
        String name,

        @Description("How much it counts; 0 when it was set aside")
        int weight,

        @Description("0 to 4; none when the answer is unknown or does not apply, and left out")
        Integer points,

        @Description("The weight times the points") int reached,

        @Description("What could be reached; 0 when it is left out")
        int most) {}
