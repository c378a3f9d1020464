package org.holdout.gateway.request;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A person's profile as it shall be from now on; what is left out is emptied. */
@Input("ProfileInput")
@Description("A profile as it shall be from now on; what is left out is emptied.")
public record ProfileInput(
        @Description("The name that letters are signed with")
        String name,

        @Description("The address for mail") String email,
        @Description("The address that letters bear") String postalAddress,

        @Description("The person's names at vendors") @Nullable
        List<@NonNull String> accountNames,

        @Description("ISO 3166-1 alpha-2") String country,

        @Description("The part after the dash of ISO 3166-2")
        String state,

        @Description("An IANA name, such as Europe/Dublin; left out, days are those of where the person lives")
        String timeZone,

        @Description("en or de") String language,

        @Description("As read; left out, the last to save wins")
        Integer version) {}
