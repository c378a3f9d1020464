package org.holdout.gateway.connection;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;

/** Tells the watch of a connection that the head of a call has come. */
@ApplicationScoped
class Heads {
    /** Before everything else, such as the token's check, which may take its time. */
    private static final int FIRST = 10_000;

    private final Duration within;

    Heads(ConnectionConfig config) {
        this.within = config.headWithin();
    }

    void begin(@ObservesAsync HttpServerStart start, Vertx vertx) {
        Acceptor.standAtPorts(vertx, within);
    }

    void register(@Observes Filters filters) {
        filters.register(this::came, FIRST);
    }

    void register(@Observes ManagementInterface management) {
        management.router().route().order(-FIRST).handler(this::came);
    }

    private void came(RoutingContext call) {
        if (call.request().connection() instanceof ConnectionBase connection
                && !HeadWatch.cameOn(connection.channel(), call.request())) {
            Acceptor.standAtPortOf(connection.channel(), within);
        }
        call.next();
    }
}
