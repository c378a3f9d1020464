package org.holdout.gateway.contact;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.request.Viewer;

/** Where the caller is reached, and the proof of it; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class ContactApi {
    private final ContactClient client;
    private final Bounds bounds;

    ContactApi(@RestClient ContactClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** The caller's contact address. */
    @NonNull
    @Name("contact")
    @Description("Where you are reached")
    public Uni<Contact> contactOfViewer(@Source Viewer viewer) {
        return client.contact();
    }

    /** Sends a code to the contact address. */
    @Mutation
    @NonNull
    @Description("Sends a code to your contact address")
    public Uni<Contact> sendContactCode(String idempotencyKey) {
        return client.sendCode(bounds.key(idempotencyKey));
    }

    /** Confirms the contact address by the code that came there. */
    @Mutation
    @NonNull
    @Description("Confirms your contact address by the code that came there")
    public Uni<Contact> confirmContact(@NonNull String code, String idempotencyKey) {
        return client.confirm(bounds.key(idempotencyKey), new ContactClient.Typed(bounds.text("code", code)));
    }
}
