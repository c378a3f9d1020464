package org.holdout.gateway.query;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.holdout.gateway.connection.Line;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.Places;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * Gathers the bodies of calls, before anything is paid for them. One that comes with its head, as most do, is looked at once more. Of
 * others it is bounded how long they may take and, unless they are small, how many are on their way.
 */
@ApplicationScoped
class Bodies {
    private static final String ARRIVAL = Bodies.class.getName();

    private final QueryConfig config;
    private final Callers callers;
    private final BodyHandler body;
    private final Places places;

    Bodies(QueryConfig config, Callers callers) {
        this.config = config;
        this.callers = callers;
        this.body = BodyHandler.create(false).setBodyLimit(config.maxBody().asLongValue());
        this.places = new Places(config.maxBodies(), config.maxBodiesOfAddress());
    }

    /** Gathers the body, then goes on. */
    void gather(RoutingContext call) {
        call.request().resume();
        body.handle(call);
        // What came with the head has been handed over by then.
        call.vertx().runOnContext(handedOver -> watch(call));
    }

    /** The body is whole, and waits for nothing any more. */
    void came(RoutingContext call) {
        if (call.get(ARRIVAL) instanceof Arrival arrival) {
            arrival.end();
        }
        call.next();
    }

    private void watch(RoutingContext call) {
        if (call.request().isEnded()
                || call.response().ended()
                || call.response().closed()) {
            return;
        }
        Optional<String> address = callers.ofAddress(call);
        boolean hasPlace = !isSmall(call.request());
        if (hasPlace && !places.take(address)) {
            refuse(call);
            return;
        }
        long timer = call.vertx().setTimer(config.bodyWithin().toMillis(), over -> Line.end(call.request()));
        Arrival arrival = new Arrival(new AtomicBoolean(), () -> {
            call.vertx().cancelTimer(timer);
            if (hasPlace) {
                places.leave(address);
            }
        });
        call.put(ARRIVAL, arrival);
        call.addEndHandler(over -> arrival.end());
    }

    /** A connection of HTTP/2 has many calls, so that there can be too many small ones too. */
    private boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && request.version() != HttpVersion.HTTP_2
                && Long.parseLong(length) <= config.smallBody().asLongValue();
    }

    /** The fault of the one address, unless all places are taken. Whatever is on its way now has come by then, or comes no more. */
    private void refuse(RoutingContext call) {
        call.request().pause();
        call.response()
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(config.bodyWithin().plusMillis(999).toSeconds()));
        Line.endAfterAnswer(call);
        call.fail(
                places.isFull()
                        ? ProblemException.of(
                                ErrorCode.UNAVAILABLE,
                                "Many calls are on their way at the moment. Send it again later.")
                        : ProblemException.of(
                                ErrorCode.RATE_LIMITED,
                                "Of your address " + config.maxBodiesOfAddress()
                                        + " calls are on their way, the most there can be. Wait until one of them has come."));
    }

    /**
     * The end of a body's way, which comes once: with its last byte, or with the call.
     *
     * @param free gives back what was held for it
     */
    private record Arrival(AtomicBoolean isOver, Runnable free) {
        void end() {
            if (isOver.compareAndSet(false, true)) {
                free.run();
            }
        }
    }
}
