package org.holdout.gateway.policy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A sentence of two versions, or of one of them, or a run of sentences that stay. */
@Type("PolicySegment")
@Description("A sentence of two versions, or of one of them, or a run of sentences that stay.")
public record PolicySegment(
        @Description("Whether it stayed, came or went") @NonNull
        SegmentKind kind,

        @Description("The older wording; empty when there is none") @NonNull
        List<@NonNull TextPart> before,

        @Description("The newer wording; empty when there is none") @NonNull
        List<@NonNull TextPart> after,

        @Description("How many sentences it is") int sentences) {
    public PolicySegment {
        before = before == null ? List.of() : List.copyOf(before);
        after = after == null ? List.of() : List.copyOf(after);
    }
}
