package org.holdout.portal.live;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Failures that come when nobody listens any more, above all those of a socket to the gateway that is closed while it is being opened,
 * because somebody left the page: a line says what it was, its stack trace is for debugging.
 */
@Singleton
class LeftEarly {
    private static final Logger LOG = Logger.getLogger(LeftEarly.class);

    void handle(@Observes StartupEvent started) {
        Infrastructure.setDroppedExceptionHandler(LeftEarly::log);
    }

    private static void log(Throwable dropped) {
        LOG.infof("Failed when nobody listened any more: %s", dropped.getClass().getName());
        LOG.debug("The failure that nobody listened to", dropped);
    }
}
