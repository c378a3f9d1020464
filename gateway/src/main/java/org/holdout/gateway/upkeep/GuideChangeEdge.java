package org.holdout.gateway.upkeep;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One change of a page. */
@Type("GuideChangeEdge")
@Description("One change of a page.")
public record GuideChangeEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The change") @NonNull GuideChange node) {}
