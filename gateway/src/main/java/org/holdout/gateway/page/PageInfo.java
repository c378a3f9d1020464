package org.holdout.gateway.page;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Whether and where a list goes on. */
@Type("PageInfo")
@Description("Whether and where a list goes on.")
public record PageInfo(
        @Description("Whether there is a further page") boolean hasNextPage,

        @Description("Give it as after to get the next page")
        String endCursor) {}
