package org.holdout.gateway.retest;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.request.VerifiedOutcome;

/** What the same test seems to show; the person decides. */
@Type("Verdict")
@Description("What the same test seems to show; the person decides.")
public record Verdict(
        @Description("What the person decided") @NonNull VerifiedOutcome outcome,
        @Description("Why") @NonNull VerdictReason reason,

        @Description("The kept strings that the new answer holds") @NonNull
        List<@NonNull String> found) {
    public Verdict {
        found = found == null ? List.of() : List.copyOf(found);
    }
}
