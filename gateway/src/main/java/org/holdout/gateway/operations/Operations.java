package org.holdout.gateway.operations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How this installation is. */
@Type("Operations")
@Description("How this installation is: counts and health, never content. For operators.")
public record Operations(
        @Description("The gateway's own checks") @NonNull List<@NonNull HealthCheck> gateway) {}
