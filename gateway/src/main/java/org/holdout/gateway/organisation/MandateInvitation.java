package org.holdout.gateway.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An invitation as whoever has its code sees it. */
@Type("MandateInvitation")
@Description("An invitation as whoever has its code sees it.")
public record MandateInvitation(
        @Description("The mandate that may be given") @NonNull
        Mandate mandate,

        @Description("Whether it can still be given") boolean open,

        @Description("Where the one-time code goes, mostly hidden; none: to the address that the member types")
        String email,

        @Description("Whether it is with somebody who signs in")
        boolean hasAccount) {}
