package org.holdout.gateway.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a person's letters say about them; kept encrypted. */
@Type("Profile")
@Description("What a person's letters say about them; kept encrypted.")
public record Profile(
        @Description("The name that letters are signed with")
        String name,

        @Description("The address for mail") String email,
        @Description("The address that letters bear") String postalAddress,

        @Description("The person's names at vendors") @NonNull
        List<@NonNull String> accountNames,

        @Description("ISO 3166-1 alpha-2") String country,

        @Description("The part after the dash of ISO 3166-2")
        String state,

        @Description("Where days begin and end (IANA time zone); null: in the zone of where the person lives")
        String timeZone,

        @Description("The language of mail and pages (BCP 47)")
        String language,

        @Description("Counts up with every change; 0 before the first")
        int version) {
    public Profile {
        accountNames = accountNames == null ? List.of() : List.copyOf(accountNames);
    }
}
