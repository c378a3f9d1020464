package org.holdout.gateway.apiclient;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A client by which an organisation's own system uses this API. */
@Type("ApiClient")
@Description("A client by which an organisation's own system uses this API.")
public record ApiClient(
        @Description("Its id, client_id when a token is asked for") @NonNull @Id
        String id,

        @Description("Its name") @NonNull String name,

        @Description("What its tokens allow: requests:read, requests:write, webhooks") @NonNull
        List<@NonNull String> scopes,

        @Description("Whether it gets tokens") boolean enabled,

        @Description("When its present secret was made, as far as that is known")
        Instant secretSince,

        @Description("When it last used the API, to the hour; null when it never did")
        Instant lastUsedAt) {
    public ApiClient {
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }
}
