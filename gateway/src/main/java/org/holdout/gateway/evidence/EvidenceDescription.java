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
        @Description("What was asked, word for word") String prompt,

        @Description("What the model answered, word for word")
        String output,

        @Description("The product that was asked") String product,
        @Description("The model that was asked") String model,

        @Description("When it was seen, with the offset of the zone it was seen in")
        OffsetDateTime capturedAt,

        @Description("Whether the person was signed in") String accountState,
        @Description("From which country it was made") String country,
        @Description("Web search was switched off") Boolean searchOff,
        @Description("Memory and uploads were switched off") Boolean memoryOff,
        @Description("Anything else") String note,

        @Description("What in the answer is about the person") @NonNull
        List<@NonNull String> identifyingStrings,

        @Description("The request's files that show it") @NonNull @Id
        List<@NonNull String> captures) {
    public EvidenceDescription {
        identifyingStrings = identifyingStrings == null ? List.of() : List.copyOf(identifyingStrings);
        captures = captures == null ? List.of() : List.copyOf(captures);
    }
}
