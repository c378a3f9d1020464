package org.holdout.guide;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.holdout.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application as it was built, started in production's mode with settings that would have it drop what its database holds. */
class RefusedStartIT {

    private static final String NAME = "holdout_guide";
    private static final String PASSWORD = "guide-test-password";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static EmbeddedPostgres postgres;
    private static int vendors;

    @TempDir
    Path folder;

    /** What a start without them has made. */
    @BeforeAll
    static void aDatabaseInUse(@TempDir Path before) throws Exception {
        postgres = EmbeddedPostgres.temporary().createDatabase(NAME, PASSWORD);
        Process first = start(before.resolve("said.txt"));
        try {
            await().atMost(LIMIT).ignoreExceptions().until(() -> vendors() > 0);
        } finally {
            first.destroyForcibly().waitFor();
        }
        vendors = vendors();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.hibernate-orm.schema-management.strategy, drop-and-create, true",
        "quarkus.hibernate-orm.database.generation, drop-and-create, true",
        "quarkus.flyway.clean-at-start, yes, false"
    })
    void whatWouldDropTheDatabaseIsRefusedByNameBeforeItIsDropped(String setting, String value, boolean cleanDisabled)
            throws Exception {
        Path said = folder.resolve("said.txt");

        Process process = start(said, "-D" + setting + "=" + value, "-Dquarkus.flyway.clean-disabled=" + cleanDisabled);
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();

        assertTrue(ended, "It started.");
        assertEquals(vendors, vendors());
        assertEquals(1, process.exitValue(), Files.readString(said));
        assertTrue(Files.readString(said).contains(setting), Files.readString(said));
    }

    private static Process start(Path said, String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1")
                .directory(Path.of(System.getProperty("holdout.root"), "guide-service/target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        for (String option : options) {
            builder.command().add(option);
        }
        builder.command().add("-jar");
        builder.command().add("quarkus-run.jar");
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgres.jdbcUrl(NAME),
                        "QUARKUS_DATASOURCE_USERNAME",
                        NAME,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        PASSWORD,
                        "QUARKUS_OIDC_TOKEN_ISSUER",
                        "https://id.holdout.example/realms/holdout",
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "QUARKUS_MANAGEMENT_PORT",
                        "0"));
        return builder.start();
    }

    private static int vendors() throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(NAME), NAME, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM vendor")) {
            result.next();
            return result.getInt(1);
        }
    }
}
