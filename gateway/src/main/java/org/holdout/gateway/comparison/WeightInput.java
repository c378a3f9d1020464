package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How much a question shall count in the scores. */
@Input("WeightInput")
@Description("How much a question shall count in the scores.")
public record WeightInput(
        @Description("The question's id") @NonNull @Id String dimension,
        @Description("0 for not at all, to 10") int weight) {}
