package org.holdout.gateway.watch;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One watched address of a page. */
@Type("WatchedAddressEdge")
@Description("One watched address of a page.")
public record WatchedAddressEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The watched address") @NonNull WatchedAddress node) {}
