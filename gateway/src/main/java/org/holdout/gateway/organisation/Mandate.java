package org.holdout.gateway.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.law.RightKind;
import org.holdout.gateway.request.Organisation;

/** What a member lets an organisation do. */
@Type("Mandate")
@Description("What a member lets an organisation do.")
public record Mandate(
        @Description("Its id") @NonNull @Id String id,
        @Description("Who may act") @NonNull Organisation organisation,
        @Description("For whom") @NonNull Member member,
        @Description("Whether it holds") @NonNull MandateState state,

        @Description("The only vendors it is for; empty: all") @NonNull @Id
        List<@NonNull String> vendors,

        @Description("The only rights it is for; empty: all") @NonNull
        List<@NonNull RightKind> rights,

        @Description("Its last day, in UTC; none: until it is revoked")
        LocalDate validUntil,

        @Description("When the member was invited") @NonNull Instant invitedAt,
        @Description("When it was given; null before") Instant givenAt,
        @Description("When it was ended; null before") Instant endedAt,
        @Description("Who ended it") MandateEnder endedBy,
        @Description("Which version of the text") @NonNull String textVersion,

        @Description("What the organisation may do, in words: as it was given, or as it is to be read") @NonNull
        String text,

        @Description(
                "Where the invitation is taken up; told to the organisation while it is open and was not sent by e-mail")
        String link) {
    public Mandate {
        vendors = vendors == null ? List.of() : List.copyOf(vendors);
        rights = rights == null ? List.of() : List.copyOf(rights);
    }
}
