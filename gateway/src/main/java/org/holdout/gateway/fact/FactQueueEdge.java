package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One waiting cell of a page. */
@Type("FactQueueEdge")
@Description("One waiting cell of a page.")
public record FactQueueEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("What is to be looked at") @NonNull FactQueueItem node) {}
