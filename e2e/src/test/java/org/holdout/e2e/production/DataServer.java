package org.holdout.e2e.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.holdout.embedded.EmbeddedPostgres;

/** One PostgreSQL server of the compose file, with its databases and its archive of changes. */
final class DataServer {

    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(2);

    private final Here here;
    private final String name;
    private final String databases;
    private final Path archive;
    private final EmbeddedPostgres server;

    /**
     * @param name of the service, which is that of its superuser's secret
     * @param databases as the compose file names them to {@code databases.sh}
     * @param archive where changes and base backups go, off the machine
     */
    DataServer(Here here, String name, int port, String databases, Path archive) {
        this.here = here;
        this.name = name;
        this.databases = databases;
        this.archive = archive;
        this.server = EmbeddedPostgres.at(
                here.home().resolve(name),
                Path.of(System.getProperty("holdout.root"), "deploy/binaries/target/postgres"),
                port);
    }

    /** What the container's first start does: the superuser's password, the archive, then {@code databases.sh}. */
    void install(Path compose, String archiveCommand) throws Exception {
        Files.createDirectories(archive);
        server.start();
        update(server.superuserPassword(), "ALTER USER postgres PASSWORD '" + password() + "'");
        update(password(), "ALTER SYSTEM SET archive_mode = on");
        update(password(), "ALTER SYSTEM SET archive_timeout = 60");
        update(
                password(),
                "ALTER SYSTEM SET archive_command = '" + archiveCommand.replace("/archive/", archive + "/") + "'");
        server.stop();
        server.start();
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("DATABASES", databases);
        environment.put("SECRETS", here.secrets().toString());
        Ran.well(compose, environment, "sh", compose.resolve("databases.sh"));
    }

    void start() {
        server.start();
    }

    /** Waits until a restored server has read its archive to the end and takes writes. */
    void awaitRecovered() {
        Awaitility.await(name + " is restored")
                .atMost(RECOVERED_WITHIN)
                .ignoreExceptions()
                .until(() -> query("postgres", "SELECT pg_is_in_recovery()").equals("f"));
    }

    /** Brings what was written until now into the archive. */
    void archiveWhatWasWritten() throws Exception {
        String last = query("postgres", "SELECT pg_walfile_name(pg_switch_wal())");
        Awaitility.await("all changes of " + name + " are in the archive")
                .until(() -> query("postgres", "SELECT last_archived_wal >= '" + last + "' FROM pg_stat_archiver")
                        .equals("t"));
    }

    void stop() {
        server.stop();
    }

    void kill() {
        server.kill();
        server.close();
    }

    Path data() {
        return here.home().resolve(name).resolve("data");
    }

    Path archive() {
        return archive;
    }

    String name() {
        return name;
    }

    /** What psql and the scripts of backup need to sign in. */
    Map<String, String> environment() throws IOException {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(server.port()),
                "PGUSER",
                "postgres",
                "PGPASSWORD",
                password());
    }

    Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(server.jdbcUrl(database), "postgres", password());
    }

    String query(String database, String sql) throws SQLException, IOException {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String password() throws IOException {
        return Files.readString(here.secrets().resolve(name)).strip();
    }
}
