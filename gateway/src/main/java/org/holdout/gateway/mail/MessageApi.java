package org.holdout.gateway.mail;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
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
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;
import org.holdout.gateway.request.ClarificationKind;
import org.holdout.gateway.request.ExtensionReason;
import org.holdout.gateway.request.OptOutRequest;
import org.holdout.gateway.request.RefusalReason;

/** The mail that came for the caller's requests; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class MessageApi {
    private final MailClient client;
    private final Batches batches;
    private final Bounds bounds;

    MessageApi(@RestClient MailClient client, Batches batches, Bounds bounds) {
        this.client = client;
        this.batches = batches;
        this.bounds = bounds;
    }

    /** The mail of each request, in one call for all of them. */
    @Name("messages")
    @NonNull
    @Description("The mail that came for it")
    public Uni<List<@NonNull List<@NonNull Message>>> messagesOfRequests(@Source List<OptOutRequest> of) {
        return batches.fetchGroups(
                        of.stream().map(OptOutRequest::id).toList(),
                        requests -> client.messages(Csv.of(requests)),
                        Message::requestId)
                .map(found -> of.stream()
                        .map(request -> found.getOrDefault(request.id(), List.of()))
                        .toList());
    }

    /** Says what a mail says, with the mail as the evidence of it. */
    @Mutation
    @NonNull
    @Description("Says what a mail says; that is recorded with the mail as its evidence")
    public Uni<OptOutRequest> classifyMessage(
            @NonNull @Id String request,
            int version,
            @NonNull @Id String message,
            @NonNull ReplyMeaning as,
            @Description("The day it counts from; the day on which it came if left out") LocalDate happenedOn,
            @Description("With ACKNOWLEDGED: the day of receipt that it names") LocalDate receivedOn,
            @Description("With NEEDS_MORE: what they ask for") ClarificationKind kind,
            @Description("With EXTENDED: why they take longer") ExtensionReason reason,
            @Description("With EXTENDED: the day that they name") LocalDate until,
            @Description("With REFUSED: why") RefusalReason refusalReason,
            String note,
            String idempotencyKey) {
        String one = bounds.id("request", request);
        return client.classify(
                one,
                bounds.id("message", message),
                bounds.key(idempotencyKey),
                new MailClient.Said(
                        version,
                        as,
                        happenedOn,
                        receivedOn,
                        kind,
                        reason,
                        until,
                        refusalReason,
                        bounds.prose("note", note)));
    }
}
