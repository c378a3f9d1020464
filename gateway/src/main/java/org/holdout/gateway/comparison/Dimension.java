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
        @NonNull @Id String id,
        @NonNull String name,
        @NonNull String question,
        @NonNull String definition,
        @Description("How much it counts in the score") int weight,
        @NonNull List<@NonNull ScaleValue> scale) {
    public Dimension {
        scale = scale == null ? List.of() : List.copyOf(scale);
    }
}
