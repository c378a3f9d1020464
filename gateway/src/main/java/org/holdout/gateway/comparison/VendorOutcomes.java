package org.holdout.gateway.comparison;

import java.util.List;
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

        @Description("All that is published of its people") @NonNull
        OutcomeFigures figures,

        @Description("The same by law, and by law and channel, as far as ten people or more share them") @NonNull
        List<@NonNull OutcomeSlice> slices,

        @Description("How many people it takes before counts are published")
        int minimumGroup,

        @Description("Counts are rounded to multiples of this")
        Integer roundedTo,

        @Description("Whether there are enough people") boolean published) {}
