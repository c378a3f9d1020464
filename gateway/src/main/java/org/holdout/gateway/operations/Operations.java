package org.holdout.gateway.operations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How this installation is. */
@Type("Operations")
@Description("How this installation is: counts and health, never content. For operators.")
public record Operations(
        @Description("What the gateway needs and does, and whether that is well") @NonNull
        List<@NonNull HealthCheck> gateway) {}
