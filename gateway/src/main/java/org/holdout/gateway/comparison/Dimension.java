package org.holdout.gateway.comparison;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A question that vendors are compared by. */
@Type("Dimension")
@Description("A question that vendors are compared by.")
public record Dimension(
        @Description("The question's id") @NonNull @Id String id,

        @Description("The question in a word or two") @NonNull
        String name,

        @Description("The question") @NonNull String question,
        @Description("What exactly is asked") @NonNull String definition,
        @Description("How much it counts in the score") int weight,

        @Description("The answers that there are, with their points") @NonNull
        List<@NonNull ScaleValue> scale) {
    public Dimension {
        scale = scale == null ? List.of() : List.copyOf(scale);
    }
}
