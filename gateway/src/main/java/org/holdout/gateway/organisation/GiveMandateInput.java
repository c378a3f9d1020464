package org.holdout.gateway.organisation;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.law.RightKind;

/** How a member gives a mandate. */
@Input("GiveMandateInput")
@Description("How a member gives a mandate.")
public record GiveMandateInput(
        @Description("The code of the invitation") @NonNull String invitation,

        @Description("The one-time code that was sent") @NonNull
        String code,

        @Description("The member's name, when the organisation gave none")
        String name,

        @Description("The only vendors it is for; left out: all") @Nullable @Id
        List<@NonNull String> vendors,

        @Description("The only rights it is for; left out: all") @Nullable
        List<@NonNull RightKind> rights,

        @Description("Its last day; left out: until it is revoked")
        LocalDate validUntil) {}
