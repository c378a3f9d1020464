package org.holdout.gateway.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a vendor scores by the rubric; the vendor is linked by its id. */
@Type("VendorScore")
@Description("How a vendor scores by the rubric.")
public record VendorScore(
        @Ignore @JsonProperty("vendor") String vendorId,

        @Description("0 to 100; none where nothing is known")
        Integer score,

        @Description("For how much of the weight an answer is known, in percent")
        int coverage,

        @Description("How it comes about: each question's part in it") @NonNull
        List<@NonNull ScoreLine> lines) {
    public VendorScore {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
