package org.holdout.gateway.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
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

        @Description("When it was seen, with the offset of the zone it was seen in")
        OffsetDateTime capturedAt,

        String accountState,
        String country,
        @Description("Web search was switched off") Boolean searchOff,
        @Description("Memory and uploads were switched off") Boolean memoryOff,
        String note,

        @Description("What in the answer is about the person") @NonNull
        List<@NonNull String> identifyingStrings,

        @Description("The request's files that show it") @NonNull @Id
        List<@NonNull String> captures) {
    public EvidenceDescription {
        identifyingStrings = identifyingStrings == null ? List.of() : List.copyOf(identifyingStrings);
        captures = captures == null ? List.of() : List.copyOf(captures);
    }
}
