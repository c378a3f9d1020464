package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One vendor of a page. */
@Type("VendorEdge")
@Description("One vendor of a page.")
public record VendorEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The vendor") @NonNull Vendor node) {}
