package org.holdout.portal.draft;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** What preparing and sending a draft asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface DraftApi {
    /** Changes a draft's grounds. */
    @Mutation
    Uni<Changed> updateDraft(@NonNull @Id String id, int version, @NonNull Update input, String idempotencyKey);

    /** Adds a written record of evidence. */
    @Mutation
    Uni<Described> describeEvidence(@NonNull @Id String request, @NonNull Describe input, String idempotencyKey);

    /** Records that the person has sent the request. */
    @Mutation
    Uni<Changed> sendRequest(
            @NonNull @Id String id, int version, LocalDate sentOn, LocalDate receivedOn, String idempotencyKey);

    /** Throws a draft away. */
    @Mutation
    Uni<Boolean> deleteDraft(@NonNull @Id String id, int version, String idempotencyKey);

    record Changed(String id, int version) {}

    record Described(String id) {}

    @Input("UpdateDraftInput")
    record Update(String grounds) {}

    @Input("DescribeEvidenceInput")
    record Describe(
            @Id String kind,
            String prompt,
            String output,
            String product,
            String model,
            Instant capturedAt,
            String accountState,
            Boolean searchOff,
            String note,
            List<String> identifyingStrings) {}
}
