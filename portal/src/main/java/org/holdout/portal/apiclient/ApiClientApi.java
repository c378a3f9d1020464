package org.holdout.portal.apiclient;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What the pages of an organisation's clients ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface ApiClientApi {
    /** An organisation with its clients; null for one that the person does not administer. */
    @Query
    Uni<Organisation> organisation(@NonNull @Id String id);

    /** Gives a client a new secret. */
    @Mutation
    Uni<WithSecret> rotateClientSecret(@NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey);

    record Organisation(String id, String name, List<Client> clients) {}

    record Client(
            String id, String name, List<String> scopes, boolean enabled, Instant secretSince, Instant lastUsedAt) {}

    record WithSecret(Client client, String secret) {}
}
