package org.holdout.gateway.live;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That something happened to a cell of the comparison: a hint to read it again. */
@Type("FactUpdate")
@Description("That something happened to a cell of the comparison: a hint to read it again.")
public record FactUpdate(
        @Description("The vendor's id") @NonNull @Id String vendor,
        @Description("The question's id") @NonNull @Id String dimension,

        @Description("The place that the fact holds for") @NonNull
        String region,

        @Description("What happened") @NonNull FactChangeKind kind,
        @NonNull Instant at) {}
