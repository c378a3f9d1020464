package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What holds worldwide where a region has a fact of its own. */
@Type("Baseline")
@Description("What holds worldwide where a region has a fact of its own.")
public record Baseline(
        @Description("The answer's code") @NonNull String value,
        @Description("The answer in words") @NonNull String label,

        @Description("What the answer counts; none where it is unknown or does not apply")
        Integer points) {}
