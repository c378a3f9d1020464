package org.holdout.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Walks along the chain when it is asked to: {@code GET /audit-verification} on the management port. */
@Singleton
class AuditRoutes {

    private static final String ADDRESS = "/audit-verification";

    private final AuditLog log;
    private final ObjectMapper json;

    AuditRoutes(AuditLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get(ADDRESS).blockingHandler(this::verify);
    }

    private void verify(RoutingContext call) {
        try {
            call.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(json.writeValueAsString(log.verify()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
