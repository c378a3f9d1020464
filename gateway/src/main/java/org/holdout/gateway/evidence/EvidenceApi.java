package org.holdout.gateway.evidence;

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

/** The words to the evidence; its files go over REST. With a token only. */
@GraphQLApi
@Reported
@Authenticated
public class EvidenceApi {
    private final EvidenceClient client;
    private final Bounds bounds;

    EvidenceApi(@RestClient EvidenceClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** Says how a piece of evidence came about. */
    @Mutation
    @NonNull
    @Description("Says how a piece of evidence came about; files are uploaded to POST /requests/{id}/evidence")
    public Uni<Evidence> describeEvidence(
            @NonNull @Id String request, @NonNull DescribeEvidenceInput input, String idempotencyKey) {
        return client.describe(bounds.id("request", request), bounds.key(idempotencyKey), input);
    }

    /** Removes a piece of evidence from a draft. */
    @Mutation
    @NonNull
    @Description("Removes a piece of evidence from a draft; what was sent stays")
    public Uni<Boolean> deleteEvidence(@NonNull @Id String id, String idempotencyKey) {
        return client.delete(bounds.id("id", id), bounds.key(idempotencyKey)).replaceWith(true);
    }
}
