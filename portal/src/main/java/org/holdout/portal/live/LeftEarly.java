package org.holdout.portal.live;

import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.impl.NoStackTraceThrowable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Failures that come when nobody listens any more, above all those of a socket to the gateway that is closed while it is being opened,
 * because somebody left the page: of those a line says what it was.
 */
@Singleton
class LeftEarly {
    private static final Logger LOG = Logger.getLogger(LeftEarly.class);

    void handle(@Observes StartupEvent started) {
        Infrastructure.setDroppedExceptionHandler(LeftEarly::log);
    }

    private static void log(Throwable dropped) {
        if (isOfAConnection(dropped)) {
            LOG.infof(
                    "Failed when nobody listened any more: %s",
                    dropped.getClass().getName());
            LOG.debug("The failure that nobody listened to", dropped);
        } else {
            LOG.error("Failed when nobody listened any more", dropped);
        }
    }

    private static boolean isOfAConnection(Throwable dropped) {
        return dropped instanceof IOException
                || dropped instanceof WebSocketHandshakeException
                || dropped instanceof NoStackTraceThrowable;
    }
}
