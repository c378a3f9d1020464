package org.holdout.gateway.guide;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What can be stopped, and how. */
@Type("OptOut")
@Description("What can be stopped, and how.")
public record OptOut(
        @NonNull String scope,
        String note,
        @NonNull List<@NonNull String> mechanisms,
        @Description("The vendor asks for evidence") boolean evidenceRequired,
        String evidenceNote,
        String whoCanUse,
        String appliesToPastData,
        @Description("What is kept after opting out") String retention) {
    public OptOut {
        mechanisms = mechanisms == null ? List.of() : List.copyOf(mechanisms);
    }
}
