package org.holdout.gateway.operations;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One of the checks by which a part says whether it is well. */
@Type("HealthCheck")
@Description("One of the checks by which a part says whether it is well.")
public record HealthCheck(
        @Description("What it looks at") @NonNull String name,
        @Description("Whether that is well") boolean up) {}
