package org.holdout.gateway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Source;
import org.holdout.gateway.guide.Verification;

/** Who answers for a vendor in a place. */
@Type("Controller")
@Description("Who answers for a vendor in a place.")
public record Controller(
        @Description("The company's name") @NonNull String name,
        @Description("ISO 3166-1 alpha-2") String country,
        @Description("The e-mail address for requests") String email,
        @Description("The postal address for requests") String postalAddress,

        @Description("How far it was read on its source") @JsonProperty("verified") @Name("verification")
        Verification verification,

        @Description("Where that was found") Source source,

        @Description("Where the addresses were read") @NonNull
        List<@NonNull Source> contactSources,

        @Description("Entered by the person, not by the editors")
        boolean theirs) {
    public Controller {
        contactSources = contactSources == null ? List.of() : List.copyOf(contactSources);
    }
}
