package org.holdout.gateway.query;

import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;

/** A call that {@link QueryGate} let through, on its way to {@link QueryHandler}. */
record Ask(JsonObject call, HttpAnswer answer) {
    private static final String KEY = Ask.class.getName();

    void attachTo(RoutingContext http) {
        http.put(KEY, this);
    }

    static Ask of(RoutingContext http) {
        return http.get(KEY);
    }
}
