package org.holdout.gateway.comparison;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Vendors side by side. */
@Type("Comparison")
@Description("Vendors side by side.")
public record Comparison(
        @NonNull String region,
        @NonNull List<@NonNull ComparisonRow> rows,
        @NonNull List<@NonNull VendorScore> scores) {
    public Comparison {
        rows = rows == null ? List.of() : List.copyOf(rows);
        scores = scores == null ? List.of() : List.copyOf(scores);
    }
}
