package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;

/** Hands actions to request-service, which knows the rules. */
@ApplicationScoped
class Actions {
    private final RequestClient client;
    private final Bounds bounds;

    Actions(@RestClient RequestClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    Uni<OptOutRequest> act(String request, String idempotencyKey, Action action) {
        return client.act(bounds.id("id", request), bounds.key(idempotencyKey), action);
    }
}
