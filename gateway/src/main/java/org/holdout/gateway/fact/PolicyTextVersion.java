package org.holdout.gateway.fact;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A version of a policy that can be quoted from. */
@Type("PolicyTextVersion")
@Description("A version of a policy that can be quoted from.")
public record PolicyTextVersion(
        @Description("The version's id") @NonNull @Id String version,
        @NonNull Instant capturedAt) {}
