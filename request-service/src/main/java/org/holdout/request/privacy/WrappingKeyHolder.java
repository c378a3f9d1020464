package org.holdout.request.privacy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the wrapping key when the application starts, so that an unsafe one keeps it from starting. */
@Startup
@ApplicationScoped
class WrappingKeyHolder {

    private static final String CHECK = "holdout key check";

    private final WrappingKey key;

    @Inject
    WrappingKeyHolder(
            KeySettings settings,
            PersonKeyStore store,
            @ConfigProperty(name = "holdout.mode", defaultValue = "production") String mode) {
        key = new WrappingKeyFile(settings.wrappingKeyFile()).load("local".equals(mode));
        requireKeyOf(store, key);
    }

    /** Throws {@link IllegalStateException} when the keys database belongs to another wrapping key. */
    static void requireKeyOf(PersonKeyStore store, WrappingKey key) {
        try {
            byte[] known = store.keyCheck(key.mac(CHECK));
            if (key.macs(CHECK).stream().noneMatch(mac -> MessageDigest.isEqual(mac, known))) {
                throw new IllegalStateException(WrappingKeyFile.PROPERTY
                        + " names another key than the one that this keys database belongs to. Put that one back");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(WrappingKeyFile.PROPERTY + " names a key that cannot be used", e);
        }
    }

    WrappingKey get() {
        return key;
    }
}
