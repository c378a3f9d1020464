package org.holdout.gateway.apiclient;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A client and its new secret, which is shown this once. */
@Type("ApiClientWithSecret")
@Description("A client and its new secret, which is shown this once.")
public record ApiClientWithSecret(
        @Description("The client") @NonNull ApiClient client,

        @Description(
                "The secret, client_secret when a token is asked for; null when the same idempotencyKey comes again too"
                        + " late to be shown it")
        String secret) {}
