package org.holdout.gateway.evidence;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
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
        Instant capturedAt,
        String accountState,
        String country,
        @Description("Web search was switched off") Boolean searchOff,
        String note,

        @Description("What in the answer is about the person") @Nullable
        List<@NonNull String> identifyingStrings) {}
