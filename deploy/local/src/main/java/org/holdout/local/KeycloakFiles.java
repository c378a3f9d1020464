package org.holdout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.holdout.local.CannotRun.Why;

/** Where Keycloak's distribution is, and the folder of this home that it runs in. */
final class KeycloakFiles {
    private KeycloakFiles() {}

    /** The distribution that the build unpacked. */
    static Path distribution(Path root) {
        return distributionIn(root)
                .orElseThrow(() -> new CannotRun(
                        Why.NOT_BUILT, "Keycloak is not in " + unpacked(root) + ". ./holdout run builds it."));
    }

    /** The distribution that the build unpacked, if it has. */
    static Optional<Path> distributionIn(Path root) {
        try (var folders = Files.newDirectoryStream(unpacked(root), "keycloak-*")) {
            var found = folders.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path unpacked(Path root) {
        return root.resolve("deploy/local/target/keycloak");
    }

    /**
     * Puts back what the build step changes, as it was unpacked: the step boots from the very files that it writes, and one that
     * was killed may have left half of them.
     */
    static void asUnpacked(Path distribution) throws IOException {
        Path files = distribution.resolve("lib/quarkus");
        Path kept = distribution.resolve("lib/quarkus.unpacked");
        if (!Files.exists(kept)) {
            Path part = distribution.resolve("lib/quarkus.unpacked.part");
            Files.createDirectories(part);
            copyFiles(files, part);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        copyFiles(kept, files);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
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
