package org.holdout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkout whose Keycloak still waits for its build step: links to a real one, and copies of what the step changes. */
final class UnbuiltKeycloak {
    private UnbuiltKeycloak() {}

    static Path in(Path checkout, Path folder) throws IOException {
        Path original = KeycloakFiles.distribution(checkout);
        Path deploy = Files.createDirectory(folder.resolve("deploy"));
        Files.createSymbolicLink(deploy.resolve("binaries"), checkout.resolve("deploy/binaries"));
        Files.createSymbolicLink(deploy.resolve("keycloak"), checkout.resolve("deploy/keycloak"));
        Path lib = Files.createDirectories(deploy.resolve("local/target/keycloak")
                .resolve(original.getFileName())
                .resolve("lib"));
        for (String shared : new String[] {"app", "lib", "quarkus-run.jar"}) {
            Files.createSymbolicLink(
                    lib.resolve(shared), original.resolve("lib").resolve(shared));
        }
        Path changed = Files.createDirectory(lib.resolve("quarkus"));
        try (var files = Files.newDirectoryStream(original.resolve("lib/quarkus"))) {
            for (Path file : files) {
                Files.copy(file, changed.resolve(file.getFileName()));
            }
        }
        return folder;
    }
}
