package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What became of people's requests at one vendor; counts only from ten people up. */
@Type("VendorOutcomes")
@Description("What became of people's requests at one vendor; counts only from ten people up.")
public record VendorOutcomes(
        @Description("The vendor") @NonNull @Id String vendor,
        @Description("How many were sent") Integer sent,
        @Description("How many were answered") Integer answered,
        @Description("How many were honoured") Integer honoured,
        @Description("How many were refused") Integer refused,

        @Description("How many people it takes before counts are published")
        int minimumGroup,

        @Description("Counts are rounded to multiples of this")
        Integer roundedTo,

        @Description("Whether there are enough people") boolean published) {}
