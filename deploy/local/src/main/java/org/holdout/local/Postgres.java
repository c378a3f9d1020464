package org.holdout.local;

import java.nio.file.Path;
import java.util.Map;
import org.holdout.embedded.EmbeddedPostgres;

/** PostgreSQL with a database, a user and a random password for each that needs one. */
final class Postgres {
    static final String NAME = "postgres";

    /** Databases by the name of the secret that holds their user's password. */
    static final Map<String, String> DATABASES = Map.of(
            "keycloak-database", "keycloak",
            "guide-database", "holdout_guide",
            "request-database", "holdout_request",
            "request-keys-database", "holdout_request_keys",
            "comparison-database", "holdout_comparison");

    private Postgres() {}

    static Part part(Path root, Home home, Ports ports, Secrets secrets, ProcessLedger ledger) {
        EmbeddedPostgres server = server(root, home, ports);
        return new EmbeddedPart(
                NAME,
                server,
                ledger,
                () -> DATABASES.forEach((secret, database) -> server.createDatabase(database, secrets.get(secret))));
    }

    static EmbeddedPostgres server(Path root, Home home, Ports ports) {
        return EmbeddedPostgres.at(home.postgres(), root.resolve("deploy/binaries/target/postgres"), ports.postgres());
    }
}
