package org.holdout.gateway.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.request.Organisation;

/** Organisations and their mandates, for their clients and for those who administer them; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class OrganisationApi {
    private final OrganisationClient client;
    private final Bounds bounds;

    OrganisationApi(@RestClient OrganisationClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** An organisation for which the caller may speak; none for any other. */
    @Query
    @Description("An organisation for which you may speak; none for any other")
    public Uni<Organisation> organisation(@NonNull @Id String id) {
        return NotFound.asNull(client.organisation(bounds.id("id", id)));
    }

    /** How many members' mandates hold today. */
    @Name("members")
    @Description("How many members' mandates hold today; none if you may not speak for it")
    public Uni<Integer> membersOfOrganisation(@Source Organisation organisation) {
        return NotFound.asNull(client.members(organisation.id()).map(OrganisationClient.Members::members));
    }

    /** Its mandates and invitations. */
    @Name("mandates")
    @Description("Its mandates and invitations, newest first; none if you may not speak for it")
    public Uni<MandateConnection> mandatesOfOrganisation(
            @Source Organisation organisation,
            MandateState state,
            @Description("1 to 100; 20 if left out") Integer first,
            String after) {
        return NotFound.asNull(client.mandates(organisation.id(), state, first, bounds.text("after", after))
                .map(MandateConnection::of));
    }

    /** Invites a member to give a mandate. */
    @Mutation
    @NonNull
    @Description("Invites a member to give a mandate, by e-mail or by a link that you hand on")
    public Uni<Mandate> inviteMember(
            @NonNull @Id String organisation, @NonNull InviteMemberInput input, String idempotencyKey) {
        return client.invite(bounds.id("organisation", organisation), bounds.key(idempotencyKey), input);
    }

    /** Gives a mandate or an invitation up. */
    @Mutation
    @NonNull
    @Description("Gives a mandate or an invitation of your organisation up, at once")
    public Uni<Mandate> giveUpMandate(@NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey) {
        return client.giveUp(bounds.id("organisation", organisation), bounds.id("id", id), bounds.key(idempotencyKey));
    }
}
