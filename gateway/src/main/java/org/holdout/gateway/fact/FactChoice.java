package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A value that a cell can have. */
@Type("FactChoice")
@Description("A value that a cell can have.")
public record FactChoice(@NonNull String value, @NonNull String label, Integer points) {}
