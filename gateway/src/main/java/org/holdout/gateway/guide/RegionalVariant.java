package org.holdout.gateway.guide;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What differs from the worldwide baseline in some places. */
@Type("RegionalVariant")
@Description("What differs from the worldwide baseline in some places.")
public record RegionalVariant(
        @Description("The places that it is about") @NonNull List<@NonNull Region> regions,
        @Description("What it reaches") @NonNull String scope,
        @Description("What differs there") @NonNull String what,

        @Description("How far it was read on its sources") @NonNull
        Verification verification,

        @Description("Where it was found") @NonNull List<@NonNull Source> sources) {
    public RegionalVariant {
        regions = regions == null ? List.of() : List.copyOf(regions);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
