package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.NotFound;

/** The caller's requests by id, for whatever links to one. */
@ApplicationScoped
public class Requests {
    private final RequestClient client;

    Requests(@RestClient RequestClient client) {
        this.client = client;
    }

    /** The request; null if the caller may not see it, or no longer. */
    public Uni<OptOutRequest> byId(String id) {
        return NotFound.asNull(client.request(id));
    }

    /** Whether the caller may see the request now; fails when request-service cannot say. */
    public Uni<Boolean> isSeen(String id) {
        return byId(id).map(Objects::nonNull);
    }
}
