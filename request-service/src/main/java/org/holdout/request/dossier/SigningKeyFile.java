package org.holdout.request.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import org.holdout.request.privacy.SecretFile;

/** The file that holds the signing key: PEM, after a line that marks it when a local run made it. */
final class SigningKeyFile {

    static final String PROPERTY = "holdout.dossier.signing-key-file";
    private static final String MADE_LOCALLY = "Made by a local run of Holdout, not for production.";

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the key, or makes it where that is allowed.
     *
     * @param localRun whether this is a local run, which may make the file and use one so made
     * @throws IllegalStateException when the start must be refused; the message names the property
     */
    SigningKey load(boolean localRun) {
        try {
            if (!Files.exists(file)) {
                if (!localRun) {
                    throw refusal(
                            "names a file that does not exist. Production never makes a signing key by itself: make"
                                    + " one with openssl genpkey -algorithm ed25519");
                }
                SecretFile.writeUnlessThere(file, MADE_LOCALLY + "\n" + newKey());
            }
            String pem = Files.readString(file);
            if (!localRun && pem.contains(MADE_LOCALLY)) {
                throw refusal("names a key that a local run made. Make a new one for production");
            }
            return SigningKey.read(pem);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(PROPERTY + " names a file that cannot be used as a signing key", e);
        }
    }

    private static String newKey() throws GeneralSecurityException {
        return SigningKey.pem(
                "PRIVATE",
                KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
    }

    private IllegalStateException refusal(String why) {
        return new IllegalStateException(PROPERTY + " " + why + ": " + file);
    }
}
