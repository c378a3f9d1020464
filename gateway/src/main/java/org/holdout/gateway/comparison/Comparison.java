package org.holdout.gateway.comparison;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Vendors side by side. */
@Type("Comparison")
@Description("Vendors side by side.")
public record Comparison(
        @Description("The place that it holds for") @NonNull String region,
        @Description("One row for each question") @NonNull List<@NonNull ComparisonRow> rows,

        @Description("Each vendor's score over all questions") @NonNull
        List<@NonNull VendorScore> scores) {
    public Comparison {
        rows = rows == null ? List.of() : List.copyOf(rows);
        scores = scores == null ? List.of() : List.copyOf(scores);
    }
}
