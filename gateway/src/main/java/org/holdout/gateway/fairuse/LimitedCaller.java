package org.holdout.gateway.fairuse;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Somebody who was told that they ask for too much. */
@Type("LimitedCaller")
@Description("Somebody who was told that they ask for too much.")
public record LimitedCaller(
        @Description("How they are known") @NonNull LimitedKind kind,

        @Description("A client's id, or a code") @NonNull String name,

        @Description("How often they were told") int refused,
        @NonNull Instant since,
        @NonNull Instant last) {}
