package org.holdout.portal.mandate;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.portal.word.RightKind;

/** What the page of an invitation asks the gateway, for whoever has its code. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface InvitationApi {
    /** What it is about. */
    @Mutation
    Uni<Invitation> mandateInvitation(@NonNull String invitation);

    /** Sends the one-time code. */
    @Mutation
    Uni<Invitation> sendMandateCode(@NonNull String invitation, String email);

    /** Gives the mandate. */
    @Mutation
    Uni<Invitation> giveMandate(@NonNull GiveMandateInput input);

    /** Ends it, or declines. */
    @Mutation
    Uni<Boolean> endMandate(@NonNull String invitation);

    /** Brings it into the account that is signed in. */
    @Mutation
    Uni<Boolean> joinMandate(@NonNull String invitation, @NonNull String code);

    /** Erases everything about a member without an account. */
    @Mutation
    Uni<Boolean> eraseMember(@NonNull String invitation, @NonNull String code);

    record Invitation(Mandate mandate, boolean open, String email, boolean hasAccount) {}

    record Mandate(
            Organisation organisation,
            Member member,
            MandateState state,
            List<String> vendors,
            List<RightKind> rights,
            LocalDate validUntil,
            String text) {}

    record Organisation(String name) {}

    record Member(String name) {}

    /** How a member gives it. */
    @Input("GiveMandateInput")
    record GiveMandateInput(
            @NonNull String invitation,
            @NonNull String code,
            String name,
            @Id List<@NonNull String> vendors,
            List<@NonNull RightKind> rights,
            LocalDate validUntil) {}
}
