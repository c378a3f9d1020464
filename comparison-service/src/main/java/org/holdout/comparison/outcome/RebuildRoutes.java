package org.holdout.comparison.outcome;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;

/**
 * Lets operators have the outcomes counted anew, and see how far that is: {@code POST} and {@code GET /outcome-rebuild} on the
 * management port. Another site's page cannot make a browser ask for it: the body must be called JSON, and a call that names an origin
 * is refused. The audit log tells that it was begun.
 */
@Singleton
class RebuildRoutes {

    private static final String ADDRESS = "/outcome-rebuild";
    private static final String JSON = "application/json";
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int BUSY = 409;

    private final OutcomeRebuild rebuild;
    private final AuditLog audit;

    RebuildRoutes(OutcomeRebuild rebuild, AuditLog audit) {
        this.rebuild = rebuild;
        this.audit = audit;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(ADDRESS).blockingHandler(this::begin);
        management.router().get(ADDRESS).blockingHandler(this::show);
    }

    private void begin(RoutingContext call) {
        String type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith(JSON) || call.request().headers().contains(HttpHeaders.ORIGIN)) {
            answer(call, FORBIDDEN, "Send it as application/json, and not from a page.");
        } else if (!rebuild.isRunning() && begin()) {
            answer(call, ACCEPTED, "The outcomes are counted anew.");
        } else {
            answer(call, BUSY, "They are being counted anew. Wait until that is done.");
        }
    }

    private boolean begin() {
        audit.announce(Actor.AT_MANAGEMENT_PORT, "OUTCOMES_REBUILT", "outcomes");
        return rebuild.start();
    }

    private void show(RoutingContext call) {
        call.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Json.encode(rebuild.progress()));
    }

    private static void answer(RoutingContext call, int status, String sentence) {
        call.response().setStatusCode(status).end(sentence);
    }
}
