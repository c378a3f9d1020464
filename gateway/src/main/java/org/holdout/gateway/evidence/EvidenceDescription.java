package org.holdout.gateway.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a piece of evidence came about. */
@Type("EvidenceDescription")
@Description("How a piece of evidence came about.")
public record EvidenceDescription(
        String prompt,

        @Description("What the model answered, word for word")
        String output,

        String product,
        String model,
        Instant capturedAt,
        String accountState,
        String country,
        @Description("Web search was switched off") Boolean searchOff,
        String note,

        @Description("What in the answer is about the person") @NonNull
        List<@NonNull String> identifyingStrings) {
    public EvidenceDescription {
        identifyingStrings = identifyingStrings == null ? List.of() : List.copyOf(identifyingStrings);
    }
}
