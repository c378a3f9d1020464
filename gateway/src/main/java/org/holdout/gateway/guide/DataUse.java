package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whether one category of data is used for training. */
@Type("DataUse")
@Description("Whether one category of data is used for training.")
public record DataUse(
        @Description("Which data, as a code") @NonNull String category,
        @Description("Which data, in words") @NonNull String label,
        @Description("What is done with it") @NonNull Use use) {}
