package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A named address of the vendor. */
@Type("Link")
@Description("A named address of the vendor.")
public record Link(
        @Description("What it leads to") @NonNull String name,
        @Description("Its address") @NonNull String url) {}
