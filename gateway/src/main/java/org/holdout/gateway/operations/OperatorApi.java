package org.holdout.gateway.operations;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;

/** What operators do. Each may be sent again after a lost answer, and stands in the audit log. */
@GraphQLApi
@Reported
@RolesAllowed(OperationsApi.OPERATOR)
public class OperatorApi {
    private final RequestOperations requests;
    private final Bounds bounds;

    OperatorApi(@RestClient RequestOperations requests, Bounds bounds) {
        this.requests = requests;
        this.bounds = bounds;
    }

    /** Sends a topic's dead letters again. */
    @Mutation
    @NonNull
    @Description("Sends the dead letters of a topic again, each once, and answers how many it were; for operators")
    public Uni<Integer> redriveDeadLetters(@NonNull String topic) {
        return requests.redrive(bounds.id("topic", topic)).map(Redriven::sent);
    }

    /** Gives a mail that is for no request to one. */
    @Mutation
    @NonNull
    @Description("Gives a mail that is for no request to the request with that reference, whose owner is asked what it"
            + " says; for operators")
    public Uni<Boolean> assignMail(
            @NonNull @Id String id,
            @NonNull @Description("As its owner sees it, such as HO-7K3M-92QX") String reference) {
        return requests.assign(bounds.id("id", id), new Assignment(bounds.id("reference", reference)))
                .replaceWith(true);
    }

    /** Deletes a mail that is for no request, unread. */
    @Mutation
    @NonNull
    @Description("Deletes a mail that is for no request, unread; for operators")
    public Uni<Boolean> deleteMail(@NonNull @Id String id) {
        return requests.delete(bounds.id("id", id)).replaceWith(true);
    }
}
