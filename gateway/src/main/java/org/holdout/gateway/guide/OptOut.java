package org.holdout.gateway.guide;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What can be stopped, and how. */
@Type("OptOut")
@Description("What can be stopped, and how.")
public record OptOut(
        @Description("What it reaches") @NonNull String scope,
        @Description("Anything else worth knowing") String note,
        @Description("How it is done") @NonNull List<@NonNull String> mechanisms,
        @Description("The vendor asks for evidence") boolean evidenceRequired,
        @Description("What can be kept as a proof of it") String evidenceNote,
        @Description("Who can use it") String whoCanUse,

        @Description("Whether it reaches data that was used before")
        String appliesToPastData,

        @Description("What is kept after opting out") String retention) {
    public OptOut {
        mechanisms = mechanisms == null ? List.of() : List.copyOf(mechanisms);
    }
}
