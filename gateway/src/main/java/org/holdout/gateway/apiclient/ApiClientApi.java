package org.holdout.gateway.apiclient;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.request.Organisation;

/** The clients of an organisation, for those who administer it; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class ApiClientApi {
    private final ApiClientsClient client;
    private final Batches batches;
    private final Bounds bounds;

    ApiClientApi(@RestClient ApiClientsClient client, Batches batches, Bounds bounds) {
        this.client = client;
        this.batches = batches;
        this.bounds = bounds;
    }

    /** The clients of each organisation, in one call for each of them; a call that fails fails only its own. */
    @Name("clients")
    @Description("The clients by which its own systems use this API; none if you do not administer it")
    public Uni<List<List<@NonNull ApiClient>>> clientsOfOrganisation(@Source List<Organisation> of) {
        return batches.fetchEach(
                of.stream().map(Organisation::id).toList(), organisation -> NotFound.asNull(client.all(organisation)));
    }

    /** Gives a client a new secret. */
    @Mutation
    @NonNull
    @Description(
            "Gives a client of your organisation a new secret, which is shown this once; the one before ends at once")
    public Uni<ApiClientWithSecret> rotateClientSecret(
            @NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey) {
        return client.rotate(
                bounds.id("organisation", organisation),
                bounds.id("id", id),
                bounds.key(idempotencyKey),
                new ApiClientsClient.Nothing());
    }
}
