package org.holdout.gateway.guide;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What differs from the worldwide baseline in some places. */
@Type("RegionalVariant")
@Description("What differs from the worldwide baseline in some places.")
public record RegionalVariant(
        @NonNull List<@NonNull Region> regions,
        @NonNull String scope,
        @NonNull String what,
        @NonNull Verification verification,
        @NonNull List<@NonNull Source> sources) {
    public RegionalVariant {
        regions = regions == null ? List.of() : List.copyOf(regions);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
