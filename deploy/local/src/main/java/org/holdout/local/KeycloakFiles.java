package org.holdout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.holdout.local.CannotRun.Why;

/** Where Keycloak's distribution is, and the folder of this home that it runs in. */
final class KeycloakFiles {
    private KeycloakFiles() {}

    /** The distribution that the build unpacked. */
    static Path distribution(Path root) {
        Path unpacked = root.resolve("deploy/local/target/keycloak");
        try (var folders = Files.newDirectoryStream(unpacked, "keycloak-*")) {
            for (Path folder : folders) {
                return folder;
            }
        } catch (IOException e) {
            throw notBuilt(unpacked, e);
        }
        throw notBuilt(unpacked, null);
    }

    private static CannotRun notBuilt(Path unpacked, IOException cause) {
        return new CannotRun(Why.NOT_BUILT, "Keycloak is not in " + unpacked + ". ./holdout run builds it.", cause);
    }

    /**
     * Lays out the folder that Keycloak runs in: its programs by a link to the distribution, its themes by one to ours, its own
     * place for what it writes.
     */
    static void layOut(Path distribution, Path themes, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("providers"));
        Files.createDirectories(folder.resolve("conf"));
        link(folder.resolve("lib"), distribution.resolve("lib"));
        link(folder.resolve("themes"), themes);
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }
}
