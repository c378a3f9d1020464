package org.holdout.gateway.comparison;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One question, answered for each vendor. */
@Type("ComparisonRow")
@Description("One question, answered for each vendor.")
public record ComparisonRow(
        @Description("The question") @NonNull Dimension dimension,

        @Description("One answer for each vendor, in the order asked for") @NonNull
        List<@NonNull ComparisonCell> cells) {
    public ComparisonRow {
        cells = cells == null ? List.of() : List.copyOf(cells);
    }
}
