package org.holdout.request.dossier;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the signing key when the application starts, so that an unsafe one keeps it from starting. */
@Startup
@ApplicationScoped
class SigningKeyHolder {

    private final SigningKey key;

    SigningKeyHolder(
            DossierConfig config, @ConfigProperty(name = "holdout.mode", defaultValue = "production") String mode) {
        key = new SigningKeyFile(config.signingKeyFile()).load("local".equals(mode));
    }

    SigningKey get() {
        return key;
    }
}
