package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A value that a cell can have. */
@Type("FactChoice")
@Description("A value that a cell can have.")
public record FactChoice(
        @Description("The answer's code") @NonNull String value,
        @Description("The answer in words") @NonNull String label,
        @Description("What the answer counts") Integer points) {}
