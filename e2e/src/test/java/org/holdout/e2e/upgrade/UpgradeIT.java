package org.holdout.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.holdout.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Databases of the last release, with a row in every table, are upgraded; services of the last release still run on them. So a migration
 * only adds: what is to go is named in {@code deploy/release/retired.txt} when no service uses it any more, and may go after the next release.
 */
class UpgradeIT {

    private static final String PASSWORD = "upgrade";
    private static EmbeddedPostgres postgres;

    /** A database and the folders of its migrations. */
    enum Database {
        GUIDE("guide-service/src/main/resources/db/migration", true),
        REQUEST("request-service/src/main/resources/db/migration", true),
        KEYS("request-service/src/main/resources/db/keys", false),
        COMPARISON("comparison-service/src/main/resources/db/migration", true);

        private final String own;
        private final boolean sends;

        Database(String own, boolean sends) {
            this.own = own;
            this.sends = sends;
        }

        /** Those of the modules that write to it too, and its own. */
        private List<String> folders() {
            return sends
                    ? List.of("outbox/src/main/resources/db/outbox", "operations/src/main/resources/db/operations", own)
                    : List.of(own);
        }
    }

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void upgradeKeepsWhatIsThereAndTheReleasedVersionStillReadsAndWrites(Database database) throws Exception {
        String name = "upgrade_" + database.name().toLowerCase(Locale.ROOT);
        postgres.createDatabase(name, PASSWORD);
        migrate(name, released(database));
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(name), name, PASSWORD)) {
            List<Table> tables = Tables.of(connection);
            ExampleRows.whole(connection, tables, 1);
            Set<String> neverScant = ExampleRows.scantWherePossible(connection, tables, 2);
            List<Table> kept = withoutRetired(database, tables);
            Map<String, List<Map<String, String>>> before = read(connection, kept);

            migrate(name, now(database));

            assertFalse(before.isEmpty());
            assertEquals(Map.of(), lost(before, read(connection, kept)));
            ExampleRows.whole(connection, kept, 3);
            ExampleRows.scant(connection, kept, 4, neverScant);
        }
    }

    /** What the released version reads, by table. */
    private static Map<String, List<Map<String, String>>> read(Connection connection, List<Table> tables)
            throws SQLException {
        Map<String, List<Map<String, String>>> rows = new TreeMap<>();
        for (Table table : tables) {
            String columns = String.join(", ", table.names());
            rows.put(
                    table.name(),
                    Tables.rows(connection, "select " + columns + " from " + table.name() + " order by " + columns));
        }
        return rows;
    }

    private static Map<String, List<Map<String, String>>> lost(
            Map<String, List<Map<String, String>>> before, Map<String, List<Map<String, String>>> after) {
        Map<String, List<Map<String, String>>> lost = new TreeMap<>();
        before.forEach((table, rows) -> {
            List<Map<String, String>> missing =
                    rows.stream().filter(row -> !after.get(table).contains(row)).toList();
            if (!missing.isEmpty()) {
                lost.put(table, missing);
            }
        });
        return lost;
    }

    private static List<Table> withoutRetired(Database database, List<Table> tables) throws IOException {
        Set<String> retired = Released.retired();
        String prefix = database.name().toLowerCase(Locale.ROOT) + ".";
        return tables.stream()
                .filter(table -> !retired.contains(prefix + table.name()))
                .map(table -> new Table(
                        table.name(),
                        table.columns().stream()
                                .filter(column -> !retired.contains(prefix + table.name() + "." + column.name()))
                                .toList(),
                        table.single(),
                        table.parents()))
                .toList();
    }

    private List<Path> released(Database database) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String each : database.folders()) {
            Path copy = folder.resolve(String.valueOf(folders.size()));
            Released.copyMigrations(each, copy);
            folders.add(copy);
        }
        return folders;
    }

    private static List<Path> now(Database database) {
        return database.folders().stream().map(Released.ROOT::resolve).toList();
    }

    private static void migrate(String database, List<Path> folders) {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(database), database, PASSWORD)
                .locations(folders.stream().map(each -> "filesystem:" + each).toArray(String[]::new))
                .load()
                .migrate();
    }
}
