package org.holdout.gateway.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A cell of the comparison that waits for an editor; the vendor is linked by its id. */
@Type("FactQueueItem")
@Description("A cell of the comparison that waits for an editor.")
public record FactQueueItem(
        @Ignore @JsonProperty("vendor") String vendorId,
        @Description("The question's id") @NonNull @Id String dimension,
        @Description("The question's name") @NonNull String name,
        @Description("The place that it holds for") @NonNull String region,
        @Description("Why it is to be looked at") @NonNull FactCause cause,

        @Description("From which day on, where that is known")
        LocalDate since) {}
