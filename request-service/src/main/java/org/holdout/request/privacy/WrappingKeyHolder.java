package org.holdout.request.privacy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the wrapping key when the application starts, so that an unsafe one keeps it from starting. */
@Startup
@ApplicationScoped
class WrappingKeyHolder {

    private final WrappingKey key;

    @Inject
    WrappingKeyHolder(
            KeySettings settings, @ConfigProperty(name = "holdout.mode", defaultValue = "production") String mode) {
        key = new WrappingKeyFile(settings.wrappingKeyFile()).load("local".equals(mode));
    }

    WrappingKey get() {
        return key;
    }
}
