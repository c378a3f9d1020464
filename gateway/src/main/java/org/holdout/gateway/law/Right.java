package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A right that a law gives. */
@Type("Right")
@Description("A right that a law gives.")
public record Right(
        @Description("Its id in the content") @NonNull @Id String id,
        @Description("What it is for") @NonNull RightKind kind,
        @Description("Its name, in your language") @NonNull String name,
        @Description("The law's article") @NonNull String article,

        @Description("What it is good for here, in your language") @NonNull
        String use) {}
