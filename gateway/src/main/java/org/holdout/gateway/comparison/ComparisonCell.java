package org.holdout.gateway.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Source;
import org.holdout.gateway.guide.Verification;

/** What one vendor's policy says to one question; the vendor is linked by its id. */
@Type("ComparisonCell")
@Description("What one vendor's policy says to one question.")
public record ComparisonCell(
        @Ignore @JsonProperty("vendor") String vendorId,
        @Description("The answer's code") @NonNull String value,
        @Description("The answer in words") @NonNull String label,

        @Description("None where the answer is unknown or does not apply")
        Integer points,

        @Description("What the answer leaves open, in a sentence")
        String note,

        @Description("The policy's own words that it rests on, of several sentences one a line; none for a paraphrase")
        String quotation,

        @Description("Where those words stand; none for a paraphrase")
        QuotedPlace quoted,

        @Description("Where it was found") Source source,

        @Description("For which place it was found: the asked one, a group it is in, or WORLDWIDE")
        String region,

        @Description("How far the fact was read on its source")
        Verification verification,

        @Description("What holds worldwide, where this is a region's own fact")
        Baseline baseline,

        @Description("How sure the answer is") @NonNull FactStatus status,

        @Description("Why it may no longer hold; none when nothing says so")
        FactDoubt doubt,

        @Description("From when it holds, as far as known") LocalDate validFrom,

        @Description("From which day on that was known here")
        LocalDate recordedFrom) {}
