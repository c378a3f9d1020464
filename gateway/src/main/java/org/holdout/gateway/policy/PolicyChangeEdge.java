package org.holdout.gateway.policy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One change of a page. */
@Type("PolicyChangeEdge")
@Description("One change of a page.")
public record PolicyChangeEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The change") @NonNull PolicyChange node) {}
