package org.holdout.e2e.production;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.e2e.settings.Compose;

/** Keycloak in production's mode, begun by the compose file's own command, with its own programs below the home. */
final class SignIn {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final String HEAP = "-Xms64m -Xmx320m";

    private final Here here;
    private final Compose compose;
    private final Authority authority;
    private final Running process;

    SignIn(Here here, Compose compose, Authority authority) {
        this.here = here;
        this.compose = compose;
        this.authority = authority;
        this.process = new Running(here, "keycloak", Running.health(Here.KEYCLOAK, "/health/ready"));
    }

    /** Lays out what the image holds, and what the compose file mounts into it. */
    void layOut() throws IOException {
        try (Stream<Path> unpacked = Files.list(ROOT.resolve("deploy/local/target/keycloak"))) {
            copy(unpacked.findFirst().orElseThrow(), here.keycloak());
        }
        // What the local run has built it for is fixed in these files; this run builds its own.
        Path asUnpacked = here.keycloak().resolve("lib/quarkus.unpacked");
        if (Files.exists(asUnpacked)) {
            copy(asUnpacked, here.keycloak().resolve("lib/quarkus"));
        }
        Path realm = here.keycloak().resolve("data/import/holdout-realm.json");
        Files.createDirectories(realm.getParent());
        Files.copy(ROOT.resolve("deploy/keycloak/realm.json"), realm, StandardCopyOption.REPLACE_EXISTING);
        copy(ROOT.resolve("deploy/keycloak/theme/holdout"), here.keycloak().resolve("themes/holdout"));
    }

    void start() throws IOException {
        List<String> command = compose.entrypoint("keycloak").stream()
                .map(word -> here.of(word.replace("$$", "$")))
                .toList();
        process.start(command, environment(), here.keycloak());
    }

    void awaitReady() {
        process.awaitReady();
    }

    /** As the compose file says, and where this machine is not a container of its own. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        compose.environment("keycloak", Here.FILLED_IN).forEach((name, value) -> environment.put(name, here.of(value)));
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(Here.KEYCLOAK));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(Here.management(Here.KEYCLOAK)));
        environment.put("KC_TRUSTSTORE_PATHS", authority.pem().toString());
        environment.put("JAVA_OPTS_KC_HEAP", HEAP);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /** What {@code kcadm.sh} answers to the first administrator, at the address that only this machine has. */
    String kcadm(Object... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KC_CLI_PASSWORD",
                Files.readString(here.secrets().resolve("keycloak-admin")).strip(),
                "JAVA_HOME",
                System.getProperty("java.home")));
        Object[] command = Stream.of(
                        Stream.of(here.keycloak().resolve("bin/kcadm.sh")),
                        Stream.of(arguments),
                        Stream.of(
                                "--no-config",
                                "--server",
                                "http://localhost:" + Here.KEYCLOAK,
                                "--realm",
                                "master",
                                "--user",
                                "admin"))
                .flatMap(words -> words)
                .toArray();
        return Ran.well(here.keycloak(), environment, command);
    }

    void stop() {
        process.stop();
    }

    void kill() {
        process.kill();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
