package org.holdout.gateway.fact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Source;

/** What was said of a cell. */
@Type("FactStatement")
@Description("What was said of a cell.")
public record FactStatement(
        @Description("The answer's code") @NonNull String value,
        @Description("The answer in words") @NonNull String label,

        @Description("What the answer leaves open, in a sentence")
        String note,

        @Description("Where it was found") @NonNull Source source,

        @Description("The policy's own words that it rests on")
        String quotation,

        @NonNull LocalDate validFrom) {}
