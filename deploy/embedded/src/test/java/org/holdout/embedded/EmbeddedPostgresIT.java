package org.holdout.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    private static final String NAME = "shelf";
    private static final String PASSWORD = "it's \"secret\"";

    @TempDir
    Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        postgres = server().start().createDatabase(NAME, PASSWORD);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void dataOutliveAStopAndAnotherStart() throws SQLException {
        update("CREATE TABLE book (title text)");
        update("INSERT INTO book VALUES ('one')");

        postgres.stop();
        assertTrue(postgres.process().isEmpty());
        postgres.start();

        assertEquals("1", query("SELECT count(*) FROM book"));
    }

    @Test
    void aKilledServerComesBackWithEverythingCommitted() throws SQLException {
        update("CREATE TABLE book (title text)");
        update("INSERT INTO book VALUES ('one')");

        postgres.kill();
        await().atMost(Duration.ofSeconds(10)).until(() -> !Ports.answers(postgres.port(), Duration.ofMillis(100)));
        postgres.start();

        assertEquals("1", query("SELECT count(*) FROM book"));
    }

    @Test
    void whatAnEarlierRunLeftRunningIsReplaced() throws SQLException {
        long left = postgres.process().orElseThrow().pid();

        EmbeddedPostgres next = EmbeddedPostgres.at(home, Binaries.folder("postgres"), postgres.port())
                .start();

        assertNotEquals(left, next.process().orElseThrow().pid());
        assertEquals("1", query("SELECT 1"));
    }

    @Test
    void aProgramThatAKilledRunHasLeftIsWaitedFor() throws Exception {
        ProcessHandle left = new ProcessBuilder("sleep", "5").start().toHandle();
        new PidFile(home.resolve("program.pid")).write(left);
        assertTrue(postgres.processes().contains(left));

        postgres.stop();

        assertFalse(Processes.lives(left));
        assertEquals(List.of(), postgres.processes());
    }

    @Test
    void aStalePidFileThatNamesAnotherProgramIsNoHindrance() throws Exception {
        postgres.stop();
        Files.writeString(
                home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        postgres.start();

        assertTrue(ProcessHandle.current().isAlive());
        assertEquals("1", query("SELECT 1"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        SQLException refusal = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl(NAME), NAME, "wrong"));

        assertEquals("28P01", refusal.getSQLState());
    }

    @Test
    void aUserSeesNoOtherDatabase() {
        postgres.createDatabase("other", PASSWORD);

        SQLException refusal = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl("other"), NAME, PASSWORD));

        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void creatingADatabaseAgainSetsThePasswordAndKeepsTheData() throws SQLException {
        update("CREATE TABLE book (title text)");

        postgres.createDatabase(NAME, "new");

        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(NAME), NAME, "new");
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeQuery("SELECT count(*) FROM book").next());
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        assertEquals("on", query("SHOW fsync"));
        assertEquals("on", query("SHOW synchronous_commit"));
        assertEquals("127.0.0.1", query("SHOW listen_addresses"));
    }

    @Test
    void aTemporaryServerLeavesNothingBehind() {
        EmbeddedPostgres temporary = EmbeddedPostgres.temporary();
        Path folder = temporary.log().getParent();

        temporary.close();

        assertFalse(Files.exists(folder));
        assertTrue(temporary.process().isEmpty());
    }

    private EmbeddedPostgres server() {
        return EmbeddedPostgres.at(home, Binaries.folder("postgres"), Ports.free());
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(NAME), NAME, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(NAME), NAME, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
