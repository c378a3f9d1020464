package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One guide of a page. */
@Type("GuideEdge")
@Description("One guide of a page.")
public record GuideEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The guide") @NonNull Guide node) {}
