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

        @NonNull @Id String kind,
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

        @Description("What in the answer is about the person") @Nullable
        List<@NonNull String> identifyingStrings,

        @Description("The request's files that show it") @Nullable @Id
        List<@NonNull String> captures) {}
