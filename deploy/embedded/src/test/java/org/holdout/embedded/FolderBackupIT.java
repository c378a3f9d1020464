package org.holdout.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of deploy/production/backup for what is no database, and the one that forgets, with folders as they find them. */
class FolderBackupIT {

    private static final Path SCRIPTS = Path.of(System.getProperty("holdout.root"), "deploy/production/backup");
    private static final String FILE = "0a/0a1b2c3d-0000-4000-8000-000000000001";
    private static final String ANOTHER = "ff/ff1b2c3d-0000-4000-8000-000000000002";

    private static final DateTimeFormatter LABELLED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @TempDir
    Path folder;

    @Test
    void vaultComesBackFileByFileWithoutWhatWasStillBeingReceived() throws Exception {
        write("vault/" + FILE, "sealed");
        write("vault/" + ANOTHER, "sealed too");
        write("vault/" + ANOTHER + ".part", "half");
        well("vault-backup.sh", "vault", "copy");

        well("vault-restore.sh", "copy", "back");

        assertEquals(Set.of(FILE, ANOTHER), files("back"));
        assertEquals("sealed too", Files.readString(folder.resolve("back/" + ANOTHER)));
    }

    @Test
    void emptyVaultIsAVaultToo() throws Exception {
        Files.createDirectories(folder.resolve("vault"));
        well("vault-backup.sh", "vault", "copy");

        well("vault-restore.sh", "copy", "back");

        assertEquals(Set.of(), files("back"));
    }

    @Test
    void fileOfAnEarlierCopyTakesNoRoomTwiceAndOneThatIsGoneIsNotInTheNext() throws Exception {
        write("vault/" + FILE, "sealed");
        write("vault/" + ANOTHER, "sealed too");
        well("vault-backup.sh", "vault", "first");
        Files.delete(folder.resolve("vault/" + ANOTHER));

        well("vault-backup.sh", "vault", "second", "first");

        assertEquals(
                Files.getAttribute(folder.resolve("first/files/" + FILE), "unix:ino"),
                Files.getAttribute(folder.resolve("second/files/" + FILE), "unix:ino"));
        assertEquals(Set.of(FILE), files("second/files"));
    }

    @Test
    void fileThatChangedIsToldEachTimeAndItsFirstCopyGoesOn() throws Exception {
        write("vault/" + FILE, "sealed");
        well("vault-backup.sh", "vault", "first");
        write("vault/" + FILE, "broken");

        Ran once = run("vault-backup.sh", "vault", "second", "first");
        Ran again = run("vault-backup.sh", "vault", "third", "second");

        assertEquals(List.of(1, 1), List.of(once.code(), again.code()));
        assertTrue(again.said().contains(FILE + " is not what it was"), again.said());
        well("vault-restore.sh", "third", "back");
        assertEquals("sealed", Files.readString(folder.resolve("back/" + FILE)));
    }

    @Test
    void copyThatChangedIsToldAndMadeAnew() throws Exception {
        write("vault/" + FILE, "sealed");
        write("vault/" + ANOTHER, "sealed too");
        well("vault-backup.sh", "vault", "first");
        write("first/files/" + FILE, "rotten");
        Files.delete(folder.resolve("first/files/" + ANOTHER));

        Ran ran = run("vault-backup.sh", "vault", "second", "first");

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("the copy of ./" + FILE), ran.said());
        assertTrue(ran.said().contains("the copy of ./" + ANOTHER), ran.said());
        well("vault-restore.sh", "second", "back");
        assertEquals("sealed", Files.readString(folder.resolve("back/" + FILE)));
        well("vault-backup.sh", "vault", "third", "second");
    }

    @Test
    void copyOfTheVaultThatWasChangedIsRefused() throws Exception {
        write("vault/" + FILE, "sealed");
        well("vault-backup.sh", "vault", "copy");
        write("copy/files/" + FILE, "forged");

        Ran ran = run("vault-restore.sh", "copy", "back");

        assertNotEquals(0, ran.code());
        assertTrue(Files.notExists(folder.resolve("back")), ran.said());
    }

    @Test
    void brokerThatRunsOrDiedIsNotCopied() throws Exception {
        write("kafka/holdout.requests-0/00000000000000000000.log", "events");

        Ran running = run("kafka-backup.sh", "kafka", "copy");
        write("kafka/.kafka_cleanshutdown", "{}");
        well("kafka-backup.sh", "kafka", "copy");
        well("kafka-restore.sh", "copy", "back");

        assertNotEquals(0, running.code());
        assertTrue(running.said().contains("Stop it first"), running.said());
        assertEquals(Set.of(".kafka_cleanshutdown", "holdout.requests-0/00000000000000000000.log"), files("back"));
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws Exception {
        write("vault/" + FILE, "sealed");
        write("kafka/.kafka_cleanshutdown", "{}");
        well("vault-backup.sh", "vault", "copy");
        well("kafka-backup.sh", "kafka", "events");

        assertNotEquals(0, run("vault-restore.sh", "copy", "vault").code());
        assertNotEquals(0, run("kafka-restore.sh", "events", "kafka").code());
        assertNotEquals(0, run("vault-backup.sh", "vault", "copy").code());
    }

    @Test
    void baseBackupWhoseTimeIsOverGoesWithTheChangesThatNoOtherNeeds() throws Exception {
        base("base-old", "000000010000000000000002", 31);
        base("base-new", "000000020000000000000005", 29);
        base("base-newest", "000000020000000000000006", 1);
        for (String change : List.of("1.2", "1.4", "2.5", "2.6")) {
            write("archive/0000000%s000000000000000%s.gz".formatted((Object[]) change.split("\\.", 2)), "changes");
        }
        write("archive/00000002.history.gz", "from 1");

        well("forget.sh", "archive", "30");

        assertEquals(
                Set.of(
                        "base-new/SHA256SUMS",
                        "base-new/backup_label",
                        "base-newest/SHA256SUMS",
                        "base-newest/backup_label",
                        "000000020000000000000005.gz",
                        "000000020000000000000006.gz",
                        "00000002.history.gz"),
                files("archive"));
    }

    @Test
    void newestBaseBackupStaysAndItsAgeIsTold() throws Exception {
        base("base-old", "000000010000000000000002", 40);
        base("base-new", "000000010000000000000005", 31);

        Ran ran = run("forget.sh", "archive", "30");

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("no base backup"), ran.said());
        assertTrue(Files.exists(folder.resolve("archive/base-old/SHA256SUMS")));
    }

    @Test
    void baseBackupThatNeverCameToItsEndGoesAfterADay() throws Exception {
        base("base-new", "000000010000000000000005", 1);
        write("archive/base-cut-off/base.tar", "half");
        write("archive/base-running/base.tar", "half");
        Files.setLastModifiedTime(
                folder.resolve("archive/base-cut-off"),
                FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        well("forget.sh", "archive", "30");

        assertTrue(Files.notExists(folder.resolve("archive/base-cut-off")));
        assertTrue(Files.exists(folder.resolve("archive/base-running")));
    }

    @Test
    void copyOfTheVaultThatWasCutOffIsRefused() throws Exception {
        write("vault/" + FILE, "sealed");
        write("vault/" + ANOTHER, "sealed too");
        well("vault-backup.sh", "vault", "copy");
        String sums = Files.readString(folder.resolve("copy/SHA256SUMS"));
        Files.writeString(
                folder.resolve("copy/SHA256SUMS"), sums.lines().findFirst().orElseThrow() + "\n");
        Ran listedInPart = run("vault-restore.sh", "copy", "back");
        Files.delete(folder.resolve("copy/SHA256SUMS"));

        Ran withoutSums = run("vault-restore.sh", "copy", "back");

        assertEquals(List.of(1, 1), List.of(listedInPart.code(), withoutSums.code()));
        assertTrue(Files.notExists(folder.resolve("back")));
    }

    private record Ran(int code, String said) {}

    private void base(String name, String firstChange, int days) throws IOException {
        Instant begun = Instant.now().minus(Duration.ofDays(days));
        write(
                "archive/" + name + "/backup_label",
                "START WAL LOCATION: 0/2000028 (file " + firstChange + ")\nSTART TIME: "
                        + LABELLED.format(begun.atOffset(ZoneOffset.UTC)) + " UTC\n");
        write("archive/" + name + "/SHA256SUMS", "");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Set<String> files(String below) throws IOException {
        Path root = folder.resolve(below);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void well(String script, String... arguments) throws IOException, InterruptedException {
        Ran ran = run(script, arguments);
        assertEquals(0, ran.code(), ran.said());
    }

    private Ran run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Ran(process.exitValue(), said);
    }
}
