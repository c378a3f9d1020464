package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A right that a law gives. */
@Type("Right")
@Description("A right that a law gives.")
public record Right(
        @NonNull @Id String id,
        @NonNull RightKind kind,
        @NonNull String name,
        @NonNull String article,
        @Description("What it is good for here") @NonNull String use) {}
