package org.holdout.gateway.upkeep;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One revision of a page. */
@Type("GuideRevisionEdge")
@Description("One revision of a page.")
public record GuideRevisionEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The revision") @NonNull GuideRevision node) {}
