package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One value of a dimension, and its points. */
@Type("ScaleValue")
@Description("One value of a dimension, and its points.")
public record ScaleValue(
        @Description("The answer's code") @NonNull String value,
        @Description("What the answer counts") int points,
        @Description("What the answer means") @NonNull String meaning) {}
