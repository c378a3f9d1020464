package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One request of a page. */
@Type("RequestEdge")
@Description("One request of a page.")
public record RequestEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The request") @NonNull OptOutRequest node) {}
