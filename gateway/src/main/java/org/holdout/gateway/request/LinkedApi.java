package org.holdout.gateway.request;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Batches;

/** From requests to those that were started together with them. */
@GraphQLApi
@Reported
@Authenticated
public class LinkedApi {
    private final RequestClient client;
    private final Batches batches;

    LinkedApi(@RestClient RequestClient client, Batches batches) {
        this.client = client;
        this.batches = batches;
    }

    /** The other requests of each link, in one call for all of them. */
    @Name("linked")
    @NonNull
    @Description("The other requests that were started together with it")
    public Uni<List<@NonNull List<@NonNull OptOutRequest>>> linkedOfRequests(@Source List<OptOutRequest> of) {
        return batches.fetchGroups(
                        of.stream().map(OptOutRequest::linkedBy).toList(),
                        links -> client.linked(String.join(",", links)),
                        OptOutRequest::linkedBy)
                .map(found -> of.stream()
                        .map(request -> request.linkedBy() == null
                                ? List.<OptOutRequest>of()
                                : found.getOrDefault(request.linkedBy(), List.of()).stream()
                                        .filter(other -> !other.id().equals(request.id()))
                                        .toList())
                        .toList());
    }
}
