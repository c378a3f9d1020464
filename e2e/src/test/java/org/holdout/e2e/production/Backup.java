package org.holdout.e2e.production;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The scripts of deploy/production/backup, with places that stand for other machines. */
final class Backup {

    private static final Path SCRIPTS = Path.of(System.getProperty("holdout.root"), "deploy/production/backup");
    private static final String BASE = "base-rehearsal";

    private final Here here;
    private final Path elsewhere;

    /** @param elsewhere what is left when this machine is lost; keys and secrets have places of their own there */
    Backup(Here here, Path elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    /** Where a server's base backups and changes are. */
    Path archive(String server) {
        return elsewhere.resolve(server);
    }

    /** A copy of a running server; the keys' database is written anew before. */
    void base(DataServer server, String... rewritten) throws IOException, InterruptedException {
        Object[] command = new Object[3 + rewritten.length];
        command[0] = SCRIPTS.resolve("base-backup.sh");
        command[1] = server.data();
        command[2] = server.archive().resolve(BASE);
        System.arraycopy(rewritten, 0, command, 3, rewritten.length);
        Ran.well(here.home(), server.environment(), command);
    }

    void vault() throws IOException, InterruptedException {
        run("vault-backup.sh", here.vault(), elsewhere.resolve("vault"));
    }

    /** Of a broker that stands still. */
    void kafka() throws IOException, InterruptedException {
        run("kafka-backup.sh", here.home().resolve("kafka/data"), elsewhere.resolve("kafka"));
    }

    /** Beside Keycloak's database; holds the realm and its people. */
    void realm(Map<String, String> keycloak) throws IOException, InterruptedException {
        Path file = elsewhere.resolve("realm.json");
        Map<String, String> environment = new HashMap<>(keycloak);
        environment.put("KC_DB_PASSWORD", secret("keycloak-database"));
        Ran.well(here.home(), environment, SCRIPTS.resolve("realm-backup.sh"), here.keycloak(), file);
        var realm = new ObjectMapper().readTree(file.toFile());
        assertTrue(realm.findValuesAsText("clientId").contains("holdout-portal"));
        assertTrue(realm.required("users").size() > 1, "the person and the account of request-service");
    }

    /** Once, apart from everything else. */
    void secrets() throws IOException, InterruptedException {
        Ran.well(here.home(), Map.of(), "cp", "-Rp", here.secrets(), elsewhere.resolve("apart"));
    }

    void restoreSecrets() throws IOException, InterruptedException {
        Ran.well(here.home(), Map.of(), "cp", "-Rp", elsewhere.resolve("apart"), here.secrets());
    }

    void restore(DataServer server) throws IOException, InterruptedException {
        Files.createDirectories(server.data().getParent());
        run("restore.sh", server.archive().resolve(BASE), server.data(), server.archive());
    }

    void restoreVault() throws IOException, InterruptedException {
        run("vault-restore.sh", elsewhere.resolve("vault"), here.vault());
    }

    void restoreKafka() throws IOException, InterruptedException {
        run("kafka-restore.sh", elsewhere.resolve("kafka"), here.home().resolve("kafka/data"));
    }

    private void run(String script, Object first, Object... more) throws IOException, InterruptedException {
        Object[] command = new Object[2 + more.length];
        command[0] = SCRIPTS.resolve(script);
        command[1] = first;
        System.arraycopy(more, 0, command, 2, more.length);
        Ran.well(here.home(), Map.of(), command);
    }

    private String secret(String name) throws IOException {
        return Files.readString(here.secrets().resolve(name)).strip();
    }
}
