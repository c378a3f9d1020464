package org.holdout.gateway.bulk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One line of a page. */
@Type("ImportLineEdge")
@Description("One line of a page.")
public record ImportLineEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The line") @NonNull ImportLine node) {}
