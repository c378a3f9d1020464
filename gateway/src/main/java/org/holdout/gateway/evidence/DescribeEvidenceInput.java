package org.holdout.gateway.evidence;

import io.smallrye.graphql.api.Nullable;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** How a piece of evidence came about, in the person's words; kept encrypted. */
@Input("DescribeEvidenceInput")
@Description("How a piece of evidence came about; kept encrypted.")
public record DescribeEvidenceInput(
        @Description("The uploaded piece that is described; left out, the description is a piece of its own") @Id
        String evidence,

        @Description("What kind of evidence it is, as an id of evidenceKinds") @NonNull @Id
        String kind,

        @Description("What was asked, word for word") String prompt,

        @Description("What the model answered, word for word")
        String output,

        @Description("The product that was asked") String product,
        @Description("The model that was asked") String model,

        @Description("When it was seen, with the offset of the zone it was seen in")
        OffsetDateTime capturedAt,

        @Description("Whether the person was signed in") String accountState,

        @Description("From which country it was made (ISO 3166-1 alpha-2)")
        String country,

        @Description("Web search was switched off") Boolean searchOff,
        @Description("Memory and uploads were switched off") Boolean memoryOff,
        @Description("Anything else") String note,

        @Description("What in the answer is about the person") @Nullable
        List<@NonNull String> identifyingStrings,

        @Description("The request's files that show it") @Nullable @Id
        List<@NonNull String> captures) {}
