package org.holdout.guard;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production while private addresses may be called, and names the property. */
@Singleton
class GuardCheck {

    static final String PROPERTY = "holdout.guard.allow-private-addresses";

    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start,
            GuardConfig config,
            @ConfigProperty(name = "holdout.mode", defaultValue = "production") String mode) {
        check(mode, config.allowPrivateAddresses());
    }

    static void check(String mode, boolean allowPrivateAddresses) {
        if (!mode.equals("local") && allowPrivateAddresses) {
            throw new IllegalStateException(PROPERTY + " must not be true in production.");
        }
    }
}
