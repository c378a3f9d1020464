package org.holdout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The one folder that holds everything a local run leaves behind. Nothing outside it is written but the build's own output. */
record Home(Path dir) {
    Path postgres() {
        return dir.resolve("postgres");
    }

    Path kafka() {
        return dir.resolve("kafka");
    }

    Path keycloak() {
        return dir.resolve("keycloak");
    }

    /** Where request-service keeps encrypted evidence. */
    Path vault() {
        return dir.resolve("vault");
    }

    Path secrets() {
        return dir.resolve("secrets");
    }

    /** One file of settings for each application, readable by this user only. */
    Path config() {
        return dir.resolve("config");
    }

    Path logs() {
        return dir.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path lock() {
        return dir.resolve("lock");
    }

    /** The processes that this home's run has started. */
    Path processes() {
        return dir.resolve("processes.json");
    }

    /** Where everything is reached, there only while everything is ready: scripts and tests wait for it. */
    Path addresses() {
        return dir.resolve("addresses.json");
    }

    void create() {
        try {
            Files.createDirectories(dir);
            for (Path folder : List.of(vault(), secrets(), config(), logs())) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new CannotRun(
                    CannotRun.Why.FAILED,
                    "Cannot write to " + dir + " (" + e.getClass().getSimpleName()
                            + "). Make it yours, or name another folder with --home DIR.",
                    e);
        }
    }

    /** Deletes what runs have left here, and only that: other files that share the folder stay. */
    void deleteData() throws IOException {
        for (Path ours : List.of(
                postgres(),
                kafka(),
                keycloak(),
                vault(),
                secrets(),
                config(),
                logs(),
                processes(),
                addresses(),
                lock())) {
            deleteTree(ours);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
