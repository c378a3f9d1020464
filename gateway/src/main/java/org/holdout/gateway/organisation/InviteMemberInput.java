package org.holdout.gateway.organisation;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.law.RightKind;

/** Whom an organisation invites; the limits are proposals, the member may choose others. */
@Input("InviteMemberInput")
@Description("Whom an organisation invites; the limits are proposals, the member may choose others.")
public record InviteMemberInput(
        @Description("The member's number in the organisation's own system") @NonNull
        String number,

        @Description("Kept encrypted with the member's own key, as the rest is")
        String name,

        @Description("Where the invitation is sent; left out: the organisation hands the link on itself")
        String email,

        @Description("The member's postal address") String postalAddress,

        @Description("The member's accounts at vendors") @Nullable
        List<@NonNull String> accountNames,

        @Description("The only vendors it is for") @Nullable @Id
        List<@NonNull String> vendors,

        @Description("The only rights it is for") @Nullable List<@NonNull RightKind> rights,
        @Description("Its last day, in UTC") LocalDate validUntil) {}
