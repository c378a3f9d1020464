package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of people's requests at one vendor; counts only from ten people up. */
@Type("VendorOutcomes")
@Description("What became of people's requests at one vendor; counts only from ten people up.")
public record VendorOutcomes(
        @NonNull @Id String vendor,
        Integer sent,
        Integer answered,
        Integer honoured,
        Integer refused,

        @Description("How many people it takes before counts are published")
        int minimumGroup,

        @Description("Counts are rounded to multiples of this")
        Integer roundedTo,

        @Description("Whether there are enough people") boolean published) {}
