package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whether one category of data is used for training. */
@Type("DataUse")
@Description("Whether one category of data is used for training.")
public record DataUse(
        @NonNull String category,
        @NonNull String label,
        @NonNull Use use) {}
