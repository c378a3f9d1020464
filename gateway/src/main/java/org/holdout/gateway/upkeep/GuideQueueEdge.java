package org.holdout.gateway.upkeep;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One waiting guide of a page. */
@Type("GuideQueueEdge")
@Description("One waiting guide of a page.")
public record GuideQueueEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("What is to be looked at") @NonNull GuideQueueItem node) {}
