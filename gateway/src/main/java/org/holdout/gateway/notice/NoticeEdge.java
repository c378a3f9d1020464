package org.holdout.gateway.notice;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One notice of a page. */
@Type("NoticeEdge")
@Description("One notice of a page.")
public record NoticeEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The notice") @NonNull Notice node) {}
