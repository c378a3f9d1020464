package org.holdout.gateway.retest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;

/** The same test again. With a token only. */
@GraphQLApi
@Reported
@Authenticated
public class RetestApi {
    private final VerdictClient client;
    private final Bounds bounds;

    RetestApi(@RestClient VerdictClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** Compares a new answer with the kept strings; a mutation, so that the answer never stands in an address. */
    @Mutation
    @NonNull
    @Description(
            "Looks for the strings kept with a description in a new answer to its prompt, and proposes a verdict; nothing is kept")
    public Uni<Verdict> proposeVerdict(
            @NonNull @Id String request,
            @NonNull @Id @Description("The description that holds the prompt and the strings") String evidence,
            @NonNull @Description("The new answer, word for word") String output) {
        return client.propose(bounds.id("request", request), new NewOutput(bounds.id("evidence", evidence), output));
    }
}
