package org.holdout.request.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals files with the person's own key as they flow (AES-256-GCM in segments of a mebibyte). A segment that was changed,
 * moved or cut off makes the reading stream fail with an {@link IOException}.
 */
@ApplicationScoped
public class FileSealer {

    private final PersonKeys keys;

    @Inject
    FileSealer(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * A stream that seals what is written to it; the file is whole only once it is closed.
     *
     * @param what the place the file is stored at: it opens for that place only
     */
    public OutputStream sealing(UUID owner, String what, OutputStream sealed) throws IOException {
        try {
            return keys.of(owner).file().newEncryptingStream(sealed, what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("A file could not be sealed", e);
        }
    }

    /**
     * A stream of the file in clear.
     *
     * @param what the same as when it was sealed
     */
    public InputStream opening(UUID owner, String what, InputStream sealed) throws IOException {
        try {
            return keys.of(owner).file().newDecryptingStream(sealed, what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("A sealed file does not open", e);
        }
    }
}
