package org.holdout.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.holdout.embedded.EmbeddedPostgres;
import org.holdout.local.CannotRun.Why;

/** PostgreSQL with a database, a user and a random password for each that needs one. */
final class Postgres implements Part {
    static final String NAME = "postgres";

    /** Databases by the name of the secret that holds their user's password. */
    static final Map<String, String> DATABASES = Map.of(
            "keycloak-database", "keycloak",
            "guide-database", "holdout_guide",
            "request-database", "holdout_request",
            "request-keys-database", "holdout_request_keys",
            "comparison-database", "holdout_comparison");

    private final EmbeddedPostgres server;
    private final Secrets secrets;
    private final ProcessLedger ledger;
    private boolean stopped;

    Postgres(Path root, Home home, Ports ports, Secrets secrets, ProcessLedger ledger) {
        this.server = server(root, home, ports);
        this.secrets = secrets;
        this.ledger = ledger;
    }

    static EmbeddedPostgres server(Path root, Home home, Ports ports) {
        return EmbeddedPostgres.at(home.postgres(), root.resolve("deploy/binaries/target/postgres"), ports.postgres());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            throw new CannotRun(Why.FAILED, NAME + " is being stopped.");
        }
        server.start();
        server.process().ifPresent(process -> ledger.add(NAME, process));
        DATABASES.forEach((secret, database) -> server.createDatabase(database, secrets.get(secret)));
    }

    @Override
    public CompletableFuture<?> ended() {
        return server.process()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        server.stop();
        ledger.remove(NAME);
    }

    @Override
    public List<ProcessHandle> processes() {
        return server.process().stream().toList();
    }
}
