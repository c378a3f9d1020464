package org.holdout.gateway.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a person's letters say about them; kept encrypted. */
@Type("Profile")
@Description("What a person's letters say about them; kept encrypted.")
public record Profile(
        String name,
        String email,
        String postalAddress,
        @NonNull List<@NonNull String> accountNames,
        @Description("ISO 3166-1 alpha-2") String country,

        @Description("The part after the dash of ISO 3166-2")
        String state,

        String timeZone,
        String language,

        @Description("Counts up with every change; 0 before the first")
        int version) {
    public Profile {
        accountNames = accountNames == null ? List.of() : List.copyOf(accountNames);
    }
}
