package org.holdout.gateway.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One mandate of a page. */
@Type("MandateEdge")
@Description("One mandate of a page.")
public record MandateEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The mandate") @NonNull Mandate node) {}
