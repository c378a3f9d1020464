package org.holdout.request.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Makes the wrapping key of a production installation: {@code java -cp 'app/*:lib/main/*'
 * org.holdout.request.privacy.MakeWrappingKey FILE}. It never overwrites one: without the old key everything that was sealed
 * is lost.
 */
public final class MakeWrappingKey {

    private MakeWrappingKey() {}

    /** Writes a key to the one file named, readable by its owner only. */
    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        if (arguments.length != 1 || Files.exists(Path.of(arguments[0]))) {
            throw new IllegalArgumentException("Name one file that does not exist yet");
        }
        WrappingKeyFile.write(Path.of(arguments[0]), "production");
    }
}
