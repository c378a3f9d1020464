package org.holdout.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Keycloak, ready when the realm is as the files say. */
final class Keycloak implements Part {
    static final String NAME = "keycloak";

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path root;
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Child child;

    Keycloak(Path root, Home home, Ports ports, Secrets secrets, ProcessLedger ledger) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        var health = URI.create("http://127.0.0.1:" + Ports.management(ports.keycloak()) + "/health/ready");
        this.child = new Child(NAME, home.log(NAME), health, ledger);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(Postgres.NAME, KeycloakBuild.NAME);
    }

    @Override
    public void start() throws IOException, InterruptedException {
        Path folder = home.keycloak();
        KeycloakFiles.layOut(KeycloakFiles.distribution(root), root.resolve("deploy/keycloak/theme"), folder);
        child.start(command(folder), environment(), folder);
        String password = secrets.get("keycloak-admin");
        var admin = KeycloakAdmin.signIn(URI.create("http://127.0.0.1:" + ports.keycloak()), "admin", password);
        new Realm(admin).bringUpToDate(RealmFile.forLocalRun(root, ports, secrets));
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                secrets.get("keycloak-database"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.get("keycloak-admin"));
    }

    private List<String> command(Path folder) {
        return KeycloakProgram.command(
                folder,
                HEAP_MEGABYTES,
                List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + Ports.management(ports.keycloak()),
                        "--hostname=http://localhost:" + ports.keycloak(),
                        "--hostname-backchannel-dynamic=true"));
    }

    @Override
    public CompletableFuture<?> ended() {
        return child.ended();
    }

    @Override
    public void stop() {
        child.stop(GRACE);
    }

    @Override
    public List<ProcessHandle> processes() {
        return child.processes();
    }
}
