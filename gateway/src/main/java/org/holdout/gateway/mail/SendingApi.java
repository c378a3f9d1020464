package org.holdout.gateway.mail;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.request.OptOutRequest;

/** How the caller's drafts are sent; each answers the request as it is afterwards. */
@GraphQLApi
@Reported
@Authenticated
public class SendingApi {
    private final MailClient client;
    private final Bounds bounds;

    SendingApi(@RestClient MailClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** Sends a draft by e-mail, or says that it was sent; then its clock starts. */
    @Mutation
    @NonNull
    @Description("Sends a draft by e-mail, or says that you sent it; its clock starts when it has left")
    public Uni<OptOutRequest> sendRequest(
            @NonNull @Id String id,
            int version,
            @Description("Today if left out; not with what Holdout sends itself") LocalDate sentOn,
            @Description("The day the vendor received it, if known; not with what Holdout sends itself")
                    LocalDate receivedOn,
            String note,
            @Description("What shows the sending; with what Holdout sends itself: what goes along") @Nullable @Id
                    List<@NonNull String> evidence,
            @Description("For a request by e-mail: you sent it from your own mailbox") Boolean sentMyself,
            String idempotencyKey) {
        String one = bounds.id("id", id);
        List<String> pieces = evidence == null ? null : bounds.ids("evidence", evidence);
        return client.send(
                one,
                bounds.key(idempotencyKey),
                new MailClient.Send(version, sentOn, receivedOn, bounds.prose("note", note), pieces, sentMyself));
    }

    /** Calls a letter back that has not left, or gives it up. */
    @Mutation
    @NonNull
    @Description("Calls a letter back that has not left, or gives it up; the draft can be changed again")
    public Uni<OptOutRequest> cancelSending(@NonNull @Id String id, int version, String idempotencyKey) {
        String one = bounds.id("id", id);
        return client.cancel(one, bounds.key(idempotencyKey), new MailClient.Read(version));
    }

    /** Takes a letter in doubt for sent. */
    @Mutation
    @NonNull
    @Description("Takes a letter in doubt for sent; its clock starts")
    public Uni<OptOutRequest> confirmSending(@NonNull @Id String id, int version, String idempotencyKey) {
        String one = bounds.id("id", id);
        return client.confirm(one, bounds.key(idempotencyKey), new MailClient.Read(version));
    }
}
