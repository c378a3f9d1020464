package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Reported;

/** What a person can name as particular about themselves; public. */
@GraphQLApi
@Reported
public class SituationApi {
    private final SituationClient client;

    SituationApi(@RestClient SituationClient client) {
        this.client = client;
    }

    /** The situations there are. */
    @Query
    @NonNull
    @Description("What can be particular about a person, and what each adds to a letter")
    public Uni<List<@NonNull Situation>> situations() {
        return client.all();
    }
}
