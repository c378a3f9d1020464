package org.holdout.gateway.evidence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Reported;

/** The kinds of evidence; public. */
@GraphQLApi
@Reported
public class EvidenceKindApi {
    private final EvidenceKindClient client;

    EvidenceKindApi(@RestClient EvidenceKindClient client) {
        this.client = client;
    }

    /** The kinds of evidence there are, and what to mind with each. */
    @Query
    @NonNull
    @Description("The kinds of evidence there are, and what to mind with each")
    public Uni<List<@NonNull EvidenceKindInfo>> evidenceKinds() {
        return client.all();
    }
}
