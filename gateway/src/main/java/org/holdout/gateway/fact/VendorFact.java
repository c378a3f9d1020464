package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.comparison.ComparisonCell;

/** A cell of one vendor's, in one region. */
@Type("VendorFact")
@Description("A cell of one vendor's, in one region.")
public record VendorFact(
        @Description("The question's id") @NonNull @Id String dimension,
        @Description("The question's name") @NonNull String name,
        @Description("The answer") @NonNull ComparisonCell cell) {}
