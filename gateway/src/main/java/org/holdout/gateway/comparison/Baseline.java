package org.holdout.gateway.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What holds worldwide where a region has a fact of its own. */
@Type("Baseline")
@Description("What holds worldwide where a region has a fact of its own.")
public record Baseline(@NonNull String value, @NonNull String label, Integer points) {}
