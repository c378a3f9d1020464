package org.holdout.gateway.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A member as an organisation knows them. */
@Type("Member")
@Description("A member as an organisation knows them.")
public record Member(
        @Description("Differs from organisation to organisation; Query.requests finds a member's requests by it")
        @NonNull
        @Id
        String id,

        @Description("The member's number in the organisation's own system") @NonNull
        String number,

        @Description("None when the organisation gave none, and from the end of the mandate on")
        String name) {}
