package org.holdout.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of deploy/production/backup with a real server: it is copied while it is written to, destroyed, and restored from zero. */
class BackupIT {

    private static final Path SCRIPTS = Path.of(System.getProperty("holdout.root"), "deploy/production/backup");
    private static final Pattern ARCHIVE_COMMAND = Pattern.compile("- archive_command=(.+)");
    private static final String FINGERPRINT =
            "SELECT count(*) || ' ' || md5(string_agg(id || title || md5(file), ',' ORDER BY id)) FROM book";

    private static final Path OUTGOING_MAIL = Path.of(
            System.getProperty("holdout.root"),
            "request-service/src/main/resources/db/migration/V410__outgoing_mail.sql");
    private static final String REQUEST = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String MAIL =
            "SELECT string_agg(attempts || ' ' || state, ', ' ORDER BY attempts) FROM outgoing_mail";

    @TempDir
    Path folder;

    private String home = "first";
    private EmbeddedPostgres postgres;
    private Path archive;
    private String superuserPassword;

    @BeforeEach
    void startWithAnArchive() throws Exception {
        archive = Files.createDirectory(folder.resolve("archive"));
        postgres = server(home).start();
        update("ALTER SYSTEM SET archive_mode = on");
        update("ALTER SYSTEM SET archive_command = '" + archiveCommand() + "'");
        postgres.stop();
        postgres.start();
        update("CREATE TABLE book (id int PRIMARY KEY, title text, file bytea)");
        write(1, 500);
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void everythingThatWasCommittedComesBackAfterAllIsLost() throws Exception {
        backUp("backup");
        write(501, 900);
        update("DELETE FROM book WHERE id < 100");
        String before = query(FINGERPRINT);
        archiveWhatWasWritten();

        destroy();
        restore("backup", "");

        assertEquals(before, query(FINGERPRINT));
        assertTrue(before.startsWith("801 "), before);
    }

    @Test
    void momentBeforeAMistakeComesBack() throws Exception {
        backUp("backup");
        write(501, 600);
        String before = query(FINGERPRINT);
        String moment = query("SELECT clock_timestamp()");
        update("DELETE FROM book");
        archiveWhatWasWritten();

        destroy();
        restore("backup", moment);

        assertEquals(before, query(FINGERPRINT));
        update("INSERT INTO book VALUES (10000, 'after', '')");
    }

    @Test
    void serverThatWasRestoredIsBackedUpAndRestoredAgain() throws Exception {
        backUp("backup");
        String moment = query("SELECT clock_timestamp()");
        update("DELETE FROM book");
        archiveWhatWasWritten();
        destroy();
        restore("backup", moment);
        backUp("later");
        write(501, 600);
        String before = query(FINGERPRINT);
        archiveWhatWasWritten();

        destroy();
        restore("later", "");

        assertEquals(before, query(FINGERPRINT));
        assertTrue(before.startsWith("600 "), before);
    }

    @Test
    void whatARestoreLeftBehindIsFoundAlongItsTimeline() throws Exception {
        backUp("backup");
        String moment = query("SELECT clock_timestamp()");
        write(501, 600);
        String leftBehind = query(FINGERPRINT);
        archiveWhatWasWritten();
        destroy();
        restore("backup", moment);
        archiveWhatWasWritten();

        destroy();
        restore("backup", "", "1");

        assertEquals(leftBehind, query(FINGERPRINT));
    }

    @Test
    void changeThatCannotBeReadStopsTheRestoreAndIsNotTakenForTheEnd() throws Exception {
        backUp("backup");
        write(501, 600);
        Path spoilt = archive.resolve(archiveWhatWasWritten() + ".gz");
        write(601, 700);
        archiveWhatWasWritten();
        Files.write(spoilt, Arrays.copyOf(Files.readAllBytes(spoilt), (int) Files.size(spoilt) / 2));
        destroy();

        lay("backup", "");

        try {
            postgres.start();
        } catch (EmbeddedException e) {
            // It may have stopped before it took a connection.
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> postgres.process().isEmpty());
        assertTrue(Files.readString(postgres.log()).contains("FATAL:  could not restore file"));
    }

    @Test
    void fileThatIsInTheArchiveAlreadyIsFineIfItIsTheSameAndNeverOverwritten() throws Exception {
        Path change = Files.writeString(folder.resolve("change"), "one");
        String command = archiveCommand().replace("%p", change.toString()).replace("%f", "000000010000000000000099");

        int first = shell(command);
        int again = shell(command);
        Files.writeString(change, "another");
        int other = shell(command);

        assertEquals(List.of(0, 0), List.of(first, again));
        assertNotEquals(0, other);
        assertEquals("one", uncompressed(archive.resolve("000000010000000000000099.gz")));
    }

    @Test
    void fewChangesTakeLittleRoomInTheArchive() throws Exception {
        archiveWhatWasWritten();
        write(501, 501);

        String change = archiveWhatWasWritten();

        long bytes = Files.size(archive.resolve(change + ".gz"));
        assertTrue(bytes < 256 * 1024, change + " has " + bytes + " bytes, of 16 MiB");
    }

    @Test
    void backupFailsWithinItsTimeWhenTheArchiveTakesNothing() throws Exception {
        update("ALTER SYSTEM SET archive_command = 'false'");
        update("SELECT pg_reload_conf()");

        Ran ran = run(
                Map.of("HOLDOUT_ARCHIVE_WAIT", "2s"),
                "base-backup.sh",
                folder.resolve(home + "/data"),
                folder.resolve("backup"));

        assertNotEquals(0, ran.code());
        assertTrue(ran.said().contains("statement timeout"), ran.said());
        assertTrue(Files.notExists(folder.resolve("backup")));
    }

    @Test
    void backupThatWritesADatabaseAnewGivesWayToWhoUsesItForLong() throws Exception {
        try (Connection reader = connect();
                Statement reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("SELECT count(*) FROM book");

            Ran ran = run(
                    Map.of("HOLDOUT_LOCK_WAIT", "1"),
                    "base-backup.sh",
                    folder.resolve(home + "/data"),
                    folder.resolve("backup"),
                    "postgres");

            assertNotEquals(0, ran.code());
            assertTrue(ran.said().contains("could not be written anew"), ran.said());
            assertTrue(Files.notExists(folder.resolve("backup")));
        }
    }

    @Test
    void lettersThatWaitedAtTheMomentAreInDoubtAndAreNotSentTwice() throws Exception {
        update("CREATE TABLE opt_out_request (id uuid PRIMARY KEY)");
        update("INSERT INTO opt_out_request VALUES ('%s')".formatted(REQUEST));
        update(Files.readString(OUTGOING_MAIL));
        mail(1, "'" + REQUEST + "'", "WAITING");
        mail(2, "'" + REQUEST + "'", "ACCEPTED");
        mail(3, "NULL", "WAITING");
        mail(4, "'" + REQUEST + "'", "WAITING");
        update("UPDATE outgoing_mail SET fact_key = 'notice/of-a-request' WHERE attempts = 4");
        backUp("backup");
        String moment = query("SELECT clock_timestamp()");
        update("UPDATE outgoing_mail SET state = 'ACCEPTED'");
        archiveWhatWasWritten();
        destroy();
        restore("backup", moment);
        String before = query(MAIL);

        Ran ran = psql(SCRIPTS.resolve("after-a-moment.sql"));

        assertEquals(0, ran.code(), ran.said());
        assertEquals("1 WAITING, 2 ACCEPTED, 3 WAITING, 4 WAITING", before);
        assertEquals("1 IN_DOUBT, 2 ACCEPTED, 3 WAITING, 4 WAITING", query(MAIL));
        assertEquals(
                "t",
                query("SELECT NOT settled AND next_try_at <= now() AND claim IS NULL FROM outgoing_mail WHERE"
                        + " attempts = 1"),
                "the relay tells its owner next");
    }

    @Test
    void whatWasDeletedIsInNoCopyOfADatabaseThatIsWrittenAnewBefore() throws Exception {
        update("INSERT INTO book VALUES (1000, 'key-of-somebody-who-is-gone', '')");
        update("DELETE FROM book WHERE id = 1000");
        backUp("usual");

        backUp("rewritten", "postgres");

        assertTrue(copyHolds("usual", "key-of-somebody-who-is-gone"), "a server leaves deleted rows lie in its files");
        assertFalse(copyHolds("rewritten", "key-of-somebody-who-is-gone"));
    }

    @Test
    void backupThatWasChangedIsRefusedAndNothingIsWritten() throws Exception {
        backUp("backup");
        Files.write(folder.resolve("backup/base.tar"), new byte[] {1}, StandardOpenOption.APPEND);

        Ran ran = run("restore.sh", folder.resolve("backup"), folder.resolve("second/data"), archive);

        assertNotEquals(0, ran.code());
        assertTrue(ran.said().contains("is not what was written there"), ran.said());
        assertTrue(Files.notExists(folder.resolve("second/data")));
    }

    @Test
    void dataThatAreThereAreNeverOverwritten() throws Exception {
        backUp("backup");

        Ran ran = run("restore.sh", folder.resolve("backup"), folder.resolve(home + "/data"), archive);

        assertNotEquals(0, ran.code());
        assertTrue(ran.said().contains("is not empty"), ran.said());
    }

    private record Ran(int code, String said) {}

    private void backUp(String name, String... rewritten) throws IOException, InterruptedException {
        var arguments = new ArrayList<Object>(List.of(folder.resolve(home + "/data"), folder.resolve(name)));
        arguments.addAll(List.of(rewritten));
        Ran ran = run("base-backup.sh", arguments.toArray());
        assertEquals(0, ran.code(), ran.said());
    }

    private boolean copyHolds(String backup, String text) throws IOException {
        return Files.readString(folder.resolve(backup).resolve("base.tar"), StandardCharsets.ISO_8859_1)
                .contains(text);
    }

    /** A mail that this process was about to send; its attempts are its name. */
    private void mail(int attempts, String request, String state) throws SQLException {
        update("INSERT INTO outgoing_mail (id, owner, request_id, state, attempts, queued_at, claim, claimed_until)"
                + " VALUES"
                + " (gen_random_uuid(), gen_random_uuid(), %s, '%s', %d, now(), gen_random_uuid(), now() + interval '1 h')"
                        .formatted(request, state, attempts));
    }

    private static String uncompressed(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The file of changes that is there now. */
    private String archiveWhatWasWritten() throws SQLException {
        String last = query("SELECT pg_walfile_name(pg_switch_wal())");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> query("SELECT coalesce(last_archived_wal >= '" + last + "', false) FROM pg_stat_archiver")
                        .equals("t"));
        return last;
    }

    private void destroy() {
        postgres.kill();
        postgres.close();
        Folders.delete(folder.resolve(home));
    }

    /** Into a server of its own, which knows nothing but the backup and the archive. */
    private void restore(String backup, String... until) throws Exception {
        lay(backup, until);
        postgres.start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> query("SELECT pg_is_in_recovery()").equals("f"));
    }

    private void lay(String backup, String... until) throws Exception {
        String password = superuserPassword;
        home = "from-" + backup;
        var arguments = new ArrayList<Object>(List.of(folder.resolve(backup), folder.resolve(home + "/data"), archive));
        arguments.addAll(List.of(until));
        Ran ran = run("restore.sh", arguments.toArray());
        assertEquals(0, ran.code(), ran.said());
        postgres = server(home);
        Files.writeString(folder.resolve(home + "/superuser-password"), password);
    }

    /** The one of the compose file, with the archive of this test. */
    private String archiveCommand() throws IOException {
        String compose = Files.readString(SCRIPTS.resolveSibling("compose/compose.yaml"));
        Matcher command = ARCHIVE_COMMAND.matcher(compose);
        assertTrue(command.find());
        return command.group(1).replace("/archive/", archive + "/");
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command).start().waitFor();
    }

    private EmbeddedPostgres server(String name) {
        return EmbeddedPostgres.at(folder.resolve(name), Binaries.folder("postgres"), Ports.free());
    }

    private Ran run(String script, Object... arguments) throws IOException, InterruptedException {
        return run(Map.of(), script, arguments);
    }

    private Ran run(Map<String, String> settings, String script, Object... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(settings, command);
    }

    private Ran psql(Path file) throws IOException, InterruptedException {
        return run(Map.of(), List.of("psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", "postgres", "-f", file.toString()));
    }

    private Ran run(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", Integer.toString(postgres.port()));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("PGPASSWORD", superuserPassword == null ? password() : superuserPassword);
        builder.environment().putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " never ends:\n" + Files.readString(said));
        }
        return new Ran(process.exitValue(), Files.readString(said));
    }

    private String password() {
        superuserPassword = postgres.superuserPassword();
        return superuserPassword;
    }

    private void write(int from, int to) throws SQLException {
        update("INSERT INTO book SELECT n, 'title ' || n, sha256(n::text::bytea) FROM generate_series(" + from + ", "
                + to + ") n");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("postgres"), "postgres", superuserPassword == null ? password() : superuserPassword);
    }
}
