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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The scripts of deploy/production/backup with a real server: it is copied while it is written to, destroyed, and restored from zero. */
class BackupIT extends ServerWithAnArchive {

    private static final String FINGERPRINT =
            "SELECT count(*) || ' ' || md5(string_agg(id || title || md5(file), ',' ORDER BY id)) FROM book";

    private static final Path OUTGOING_MAIL = Path.of(
            System.getProperty("holdout.root"),
            "request-service/src/main/resources/db/migration/V410__outgoing_mail.sql");
    private static final String REQUEST = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String MAIL =
            "SELECT string_agg(attempts || ' ' || state, ', ' ORDER BY attempts) FROM outgoing_mail";

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

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command).start().waitFor();
    }
}
