package org.holdout.gateway.policy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What differs between a version and the one before. */
@Type("PolicyDifference")
@Description("What differs between a version and the one before.")
public record PolicyDifference(
        @Description("The version that it leads to") @NonNull
        PolicyChange version,

        @Description("The id of the version before; none for the first") @Id
        String previous,

        @Description("The differing sentences in the order of the text, with one that stays on each side") @NonNull
        List<@NonNull PolicySegment> segments) {
    public PolicyDifference {
        segments = segments == null ? List.of() : List.copyOf(segments);
    }
}
