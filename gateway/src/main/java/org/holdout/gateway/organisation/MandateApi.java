package org.holdout.gateway.organisation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.request.OptOutRequest;
import org.holdout.gateway.request.Viewer;

/** What the caller lets organisations do and see; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class MandateApi {
    private final OrganisationClient client;
    private final InvitationClient invitations;
    private final Bounds bounds;

    MandateApi(@RestClient OrganisationClient client, @RestClient InvitationClient invitations, Bounds bounds) {
        this.client = client;
        this.invitations = invitations;
        this.bounds = bounds;
    }

    /** The mandates that the caller gave. */
    @NonNull
    @Name("mandates")
    @Description("The mandates that you gave, newest first")
    public Uni<MandateConnection> mandatesOfViewer(
            @Source Viewer viewer, @Description("1 to 100; 20 if left out") Integer first, String after) {
        return client.own(first, bounds.text("after", after)).map(MandateConnection::of);
    }

    /** Ends a mandate that the caller gave. */
    @Mutation
    @NonNull
    @Description("Ends a mandate that you gave, at once")
    public Uni<Boolean> revokeMandate(@NonNull @Id String id, String idempotencyKey) {
        return client.revoke(bounds.id("id", id), bounds.key(idempotencyKey)).replaceWith(true);
    }

    /** Brings a mandate that was given without an account into the caller's. */
    @Mutation
    @NonNull
    @Description("Brings a mandate that was given without an account into yours, with all requests under it")
    public Uni<Boolean> joinMandate(
            @NonNull @Description("The code of the invitation") String invitation,
            @NonNull @Description("The one-time code that was sent") String code) {
        return invitations
                .join(new InvitationClient.Typed(bounds.id("invitation", invitation), null, bounds.id("code", code)))
                .replaceWith(true);
    }

    /** Lets an organisation see one of the caller's requests. */
    @Mutation
    @NonNull
    @Description(
            "Lets an organisation see one of your requests, without acting on it, until you end that or a mandate of it")
    public Uni<OptOutRequest> shareRequest(
            @NonNull @Id String id, @NonNull @Id String organisation, String idempotencyKey) {
        return client.share(
                bounds.id("id", id),
                bounds.key(idempotencyKey),
                new OrganisationClient.With(bounds.id("organisation", organisation)));
    }

    /** Lets it see that request no longer. */
    @Mutation
    @NonNull
    @Description("Lets an organisation see one of your requests no longer")
    public Uni<OptOutRequest> unshareRequest(
            @NonNull @Id String id, @NonNull @Id String organisation, String idempotencyKey) {
        return client.unshare(bounds.id("id", id), bounds.id("organisation", organisation), bounds.key(idempotencyKey));
    }
}
