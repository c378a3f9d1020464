package org.holdout.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build collected in {@code deploy/binaries}: found by the checkout's root, never by a class path. */
final class Binaries {

    private static final String ROOT = "holdout.root";

    private Binaries() {}

    /**
     * The folder of one part, {@code kafka} or {@code postgres}.
     *
     * @throws EmbeddedException when the system property {@code holdout.root} does not name a built checkout
     */
    static Path folder(String part) {
        String root = System.getProperty(ROOT);
        if (root == null) {
            throw new EmbeddedException("The system property " + ROOT + " must name the root of the checkout.");
        }
        Path folder = Path.of(root, "deploy", "binaries", "target", part);
        if (!Files.isDirectory(folder)) {
            throw new EmbeddedException(
                    "There is nothing in " + folder + ". Build it once: ./mvnw -pl deploy/binaries process-resources");
        }
        return folder;
    }
}
