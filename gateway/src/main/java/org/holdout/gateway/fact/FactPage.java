package org.holdout.gateway.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.comparison.ComparisonCell;
import org.holdout.gateway.comparison.Dimension;

/** One cell for its editors; the vendor is linked by its id. */
@Type("FactPage")
@Description("One cell for its editors.")
public record FactPage(
        @Ignore @JsonProperty("vendor") String vendorId,
        @Description("The question") @NonNull Dimension dimension,
        @Description("The place that it holds for") @NonNull String region,

        @Description("How often it was said anew; 0 when nobody has said anything of it")
        int revision,

        @Description("Whether an editor's statement is shown")
        boolean edited,

        @Description("Whether its value is a number") boolean numeric,

        @Description("The values it can have; numbers beside them where it is numeric") @NonNull
        List<@NonNull FactChoice> choices,

        @Description("What it says from now on; none when nothing is known")
        ComparisonCell cell,

        @Description("What the content says otherwise, to be decided")
        FactConflict conflict,

        @Description("Every recording of it, the newest first") @NonNull
        List<@NonNull FactRecording> history) {
    public FactPage {
        choices = choices == null ? List.of() : List.copyOf(choices);
        history = history == null ? List.of() : List.copyOf(history);
    }
}
