package org.holdout.gateway.organisation;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;

/**
 * Invitations to give a mandate, for whoever has the code of one, signed in or not. All are mutations, even to look: so a code is in no
 * address, and no answer is kept.
 */
@GraphQLApi
@Reported
public class InvitationApi {
    private final InvitationClient client;
    private final Bounds bounds;

    InvitationApi(@RestClient InvitationClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** What an invitation is about. */
    @Mutation
    @NonNull
    @Description(
            "What an invitation is about. A mutation, so that its code is in no address and its answer is not kept")
    public Uni<MandateInvitation> mandateInvitation(
            @NonNull @Description("The code of the invitation") String invitation) {
        return client.look(new InvitationClient.Typed(bounds.id("invitation", invitation), null, null));
    }

    /** Sends the one-time code by which a mandate is given. */
    @Mutation
    @NonNull
    @Description("Sends the one-time code by which a mandate is given")
    public Uni<MandateInvitation> sendMandateCode(
            @NonNull @Description("The code of the invitation") String invitation,
            @Description("Where it goes, when the organisation named no address") String email) {
        return client.sendCode(
                new InvitationClient.Typed(bounds.id("invitation", invitation), bounds.text("email", email), null));
    }

    /** Gives a mandate. */
    @Mutation
    @NonNull
    @Description("Gives a mandate: as whoever is signed in, or without an account")
    public Uni<MandateInvitation> giveMandate(@NonNull GiveMandateInput input) {
        bounds.id("invitation", input.invitation());
        bounds.id("code", input.code());
        return client.give(input);
    }

    /** Ends a mandate, or declines an invitation, by its code alone. */
    @Mutation
    @NonNull
    @Description("Ends a mandate, or declines an invitation, by the code of the invitation alone")
    public Uni<Boolean> endMandate(@NonNull @Description("The code of the invitation") String invitation) {
        return client.end(new InvitationClient.Typed(bounds.id("invitation", invitation), null, null))
                .replaceWith(true);
    }

    /** Erases everything about a member without an account. */
    @Mutation
    @NonNull
    @Description(
            "Ends a mandate that was given without an account and erases everything about its member for good, requests too. With an account: eraseMe")
    public Uni<Boolean> eraseMember(
            @NonNull @Description("The code of the invitation") String invitation,
            @NonNull @Description("The one-time code that was sent to the member's address") String code) {
        return client.erase(
                        new InvitationClient.Typed(bounds.id("invitation", invitation), null, bounds.id("code", code)))
                .replaceWith(true);
    }
}
