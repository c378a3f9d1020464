package org.holdout.gateway.request;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Csv;
import org.holdout.problem.ProblemException;

/** The caller's requests, and their drafts; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class RequestApi {
    private final RequestClient client;
    private final Bounds bounds;

    RequestApi(@RestClient RequestClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** One of the caller's requests; none for anybody else's. */
    @Query
    @Description("One of your requests; none for anybody else's")
    public Uni<OptOutRequest> request(@NonNull @Id String id) {
        return NotFound.asNull(client.request(bounds.id("id", id)));
    }

    /** The caller's requests that fit all that is given. */
    @Query
    @NonNull
    @Description("Your requests that fit all that is given")
    public Uni<RequestConnection> requests(
            @Nullable List<@NonNull RequestState> states,
            @Nullable List<@NonNull Timeliness> timeliness,
            @Id String vendor,
            @Description("Of an organisation's requests those for this member: Mandate.member.id") @Id String member,
            @Description("1 to 100; 20 if left out") Integer first,
            String after) {
        return client.requests(
                        Csv.of(states),
                        Csv.of(timeliness),
                        bounds.id("vendor", vendor),
                        bounds.id("member", member),
                        first,
                        bounds.text("after", after))
                .map(RequestConnection::of);
    }

    /** Begins a request; nothing is sent yet. */
    @Mutation
    @NonNull
    @Description("Begins a request; nothing is sent yet")
    public Uni<OptOutRequest> draftRequest(@NonNull DraftRequestInput input) {
        return client.draft(bounds.key(input.idempotencyKey()), NewDraft.of(input));
    }

    /** Begins several requests at once, or none of them: a person's are linked, an organisation's are each under its mandate. */
    @Mutation
    @NonNull
    @Description("Begins several requests at once, or none of them; nothing is sent yet. A person's are linked to each"
            + " other; an organisation begins up to 500 for its members, each under its mandate")
    public Uni<List<@NonNull OptOutRequest>> draftRequests(
            @NonNull List<@NonNull DraftRequestInput> inputs,
            @Description("The organisation whose client asks; may be left out") @Id String organisation,
            String idempotencyKey) {
        String key = bounds.key(idempotencyKey);
        hasNoKeys(inputs);
        boolean mandated = inputs.stream().anyMatch(input -> input.mandate() != null);
        return mandated
                ? client.mandated(
                        bounds.id("organisation", organisation), key, NewDrafts.of(bounds.drafts("inputs", inputs)))
                : client.drafts(key, NewDrafts.of(bounds.entries("inputs", inputs)));
    }

    /** Changes a draft. */
    @Mutation
    @NonNull
    @Description("Changes a draft")
    public Uni<OptOutRequest> updateDraft(
            @NonNull @Id String id, int version, @NonNull UpdateDraftInput input, String idempotencyKey) {
        return client.updateDraft(bounds.id("id", id), bounds.key(idempotencyKey), DraftUpdate.of(version, input));
    }

    /** Deletes a draft with its evidence; a request that was sent stays. */
    @Mutation
    @NonNull
    @Description("Deletes a draft with its evidence; a request that was sent cannot be deleted")
    public Uni<Boolean> deleteDraft(@NonNull @Id String id, int version, String idempotencyKey) {
        return client.deleteDraft(bounds.id("id", id), bounds.key(idempotencyKey), version)
                .replaceWith(true);
    }

    /** Keeps a request that ended from being erased for a while longer. */
    @Mutation
    @NonNull
    @Description("Keeps a request that ended from being erased for a while longer")
    public Uni<OptOutRequest> keepRequest(@NonNull @Id String id, int version, String idempotencyKey) {
        return client.keep(bounds.id("id", id), bounds.key(idempotencyKey), new RequestClient.Read(version));
    }

    /** A key of one draft would keep none of the others from being begun twice. */
    private static void hasNoKeys(List<DraftRequestInput> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).idempotencyKey() != null) {
                throw ProblemException.invalid(
                        "inputs[" + i + "].idempotencyKey",
                        "Give one idempotencyKey for the whole call, beside inputs.");
            }
        }
    }
}
