package org.holdout.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What night.sh of deploy/production/backup copies, removes and says, where a script of this test stands for the engine. */
class NightIT {

    private static final Path SCRIPTS = Path.of(System.getProperty("holdout.root"), "deploy/production/backup");

    /** Fails at what the file {@code broken} names; Keycloak has then said half of the realm. Never answers what {@code stuck} names. */
    private static final String ENGINE = """
        #!/bin/sh
        echo "$*" >> "$FAKE/calls"
        while IFS= read -r broken; do
          case "$*" in *"$broken"*) echo '{ "half'; exit 1 ;; esac
        done < "$FAKE/broken"
        while IFS= read -r stuck; do
          case "$*" in *"$stuck"*) sleep 3600 ;; esac
        done < "$FAKE/stuck"
        case "$*" in
          "volume inspect "*) echo "$FAKE/${5#holdout_}" ;;
          *" keycloak bash "*) echo '{ "realm": "holdout" }' ;;
          *" stop -t 60 kafka") touch "$FAKE/kafka/.kafka_cleanshutdown" ;;
          *" start kafka") rm -f "$FAKE/kafka/.kafka_cleanshutdown" ;;
        esac
        """;

    /** The sum of what the vault of this test holds. */
    private static final String SEALED = "c9d0036bed6744bcdf692fc980d8717d7e5f5a4f4e8266b4a84982602fb1cd09";

    @TempDir
    Path folder;

    @BeforeEach
    void machine() throws IOException {
        write("bin/docker", ENGINE);
        assertTrue(folder.resolve("bin/docker").toFile().setExecutable(true));
        write("broken", "");
        write("stuck", "");
        write("vault/0a/0a1b2c3d-0000-4000-8000-000000000001", "sealed");
        write("kafka/holdout.requests-0/00000000000000000000.log", "events");
    }

    @Test
    void everyPartIsCopiedAndKafkaRunsAgain() throws Exception {
        Ran ran = night();

        assertEquals(0, ran.code(), ran.said());
        assertEquals(Set.of("kafka", "realm.json", "vault"), names(tonight()));
        assertEquals("{ \"realm\": \"holdout\" }\n", Files.readString(tonight().resolve("realm.json")));
        assertFalse(Files.exists(folder.resolve("kafka/.kafka_cleanshutdown")));
        assertTrue(calls().contains("/archive/base-" + tonight().getFileName() + " holdout_request_keys"), calls());
        assertTrue(calls().contains("postgres-keys sh /backup/forget.sh /archive 30"), calls());
    }

    @Test
    void foldersOlderThanTheDaysGoByTheDateOfTheirNameAndNothingElseDoes() throws Exception {
        String over = daysAgo(61) + "-0300";
        String young = daysAgo(59) + "-0300";
        write("copies/" + over + "/realm.json", "{}");
        write("copies/" + young + "/realm.json", "{}");
        write("copies/2020-01-01-by-hand/realm.json", "{}");
        write("copies/notes", "mine");

        Ran ran = night();

        assertEquals(0, ran.code(), ran.said());
        assertEquals(
                new TreeSet<>(Set.of(
                        young,
                        "2020-01-01-by-hand",
                        "notes",
                        tonight().getFileName().toString())),
                names(folder.resolve("copies")));
    }

    @Test
    void daysAreWhatIsAsked() throws Exception {
        write("copies/" + daysAgo(9) + "-0300/realm.json", "{}");

        Ran ran = night("8");

        assertEquals(0, ran.code(), ran.said());
        assertEquals(Set.of(tonight().getFileName().toString()), names(folder.resolve("copies")));
    }

    @Test
    void oldCopiesStayWhileNoNewOneIsWhole() throws Exception {
        String over = daysAgo(61) + "-0300";
        write("copies/" + over + "/realm.json", "{}");
        write("broken", "volume inspect -f {{.Mountpoint}} holdout_vault\n");

        Ran ran = night();

        assertEquals(1, ran.code(), ran.said());
        assertTrue(Files.exists(folder.resolve("copies/" + over + "/realm.json")), ran.said());
    }

    @Test
    void partThatFailsIsToldTheOthersGoOnAndHalfARealmIsNotKept() throws Exception {
        write("broken", "keycloak bash\n postgres timeout\n");

        Ran ran = night();

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("night: FAILED: postgres realm"), ran.said());
        assertEquals(Set.of("kafka", "vault"), names(tonight()));
    }

    @Test
    void engineThatNeverAnswersIsToldAndTheNightComesToItsEnd() throws Exception {
        write("stuck", "base-backup.sh\nkeycloak bash\nvolume inspect -f {{.Mountpoint}} holdout_vault\n");

        Ran ran = run(
                Map.of("HOLDOUT_NIGHT_SECONDS", "3"),
                "night.sh",
                folder.resolve("copies").toString());

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("night: FAILED: postgres postgres-keys vault realm"), ran.said());
        assertEquals(Set.of("kafka"), names(tonight()));
        assertTrue(calls().contains("postgres timeout -k 30 3 sh /backup/base-backup.sh"), calls());
    }

    @Test
    void foldersAreForgottenInAnyPlaceWhileAYoungerOneIsWhole() throws Exception {
        for (int days : new int[] {1, 30, 61, 400}) {
            write("there/" + daysAgo(days) + "-0300/realm.json", "{}");
        }
        write("there/" + daysAgo(30) + "-0300/vault/SHA256SUMS", "");

        Ran ran = run("forget-copies.sh", folder.resolve("there").toString(), "60");

        assertEquals(0, ran.code(), ran.said());
        assertEquals(Set.of(daysAgo(1) + "-0300", daysAgo(30) + "-0300"), names(folder.resolve("there")));
    }

    @Test
    void kafkaRunsAgainWhenItsCopyFailsAndTheCopyBeforeStays() throws Exception {
        write("copies/" + daysAgo(1) + "-0300/kafka/data.tar", "events");
        write("broken", "stop -t 60 kafka\n");

        Ran ran = night();

        assertEquals(1, ran.code());
        assertTrue(calls().contains("start kafka"), calls());
        assertTrue(Files.exists(folder.resolve("copies/" + daysAgo(1) + "-0300/kafka/data.tar")));
    }

    @Test
    void vaultIsLinkedToTheCopyBeforeAndOnlyTheNewestOfKafkaIsKept() throws Exception {
        String file = "vault/files/0a/0a1b2c3d-0000-4000-8000-000000000001";
        Path before = folder.resolve("copies/" + daysAgo(1) + "-0300");
        write(before + "/" + file, "sealed");
        write(before + "/vault/SHA256SUMS", SEALED + "  ./0a/0a1b2c3d-0000-4000-8000-000000000001\n");
        write(before + "/kafka/data.tar", "events");

        Ran ran = night();

        assertEquals(0, ran.code(), ran.said());
        assertEquals(
                Files.getAttribute(before.resolve(file), "unix:ino"),
                Files.getAttribute(tonight().resolve(file), "unix:ino"));
        assertEquals(Set.of("vault"), names(before));
    }

    @Test
    void copyOfKafkaThatNeverEndsIsGivenUpAndKafkaRunsAgain() throws Exception {
        write("bin/tar", "#!/bin/sh\nsleep 3600\n");
        assertTrue(folder.resolve("bin/tar").toFile().setExecutable(true));

        Ran ran = run(
                Map.of("HOLDOUT_NIGHT_SECONDS", "10"),
                "night.sh",
                folder.resolve("copies").toString());

        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("night: kafka: FAILED"), ran.said());
        assertFalse(Files.exists(folder.resolve("kafka/.kafka_cleanshutdown")));
    }

    @Test
    void secondNightDoesNothingWhileOneIsUnderWay() throws Exception {
        String script = SCRIPTS.resolve("night.sh").toString();
        Process first = new ProcessBuilder("flock", script, "sh", "-c", "echo held; exec sleep 60").start();
        try (BufferedReader said = first.inputReader()) {
            assertEquals("held", said.readLine());

            Ran ran = night();

            assertEquals(1, ran.code());
            assertTrue(ran.said().contains("another one is under way"), ran.said());
            assertFalse(Files.exists(folder.resolve("copies")));
        } finally {
            List<ProcessHandle> held = first.descendants().toList();
            first.destroyForcibly().waitFor();
            held.forEach(ProcessHandle::destroyForcibly);
            held.forEach(one -> one.onExit().join());
        }
    }

    private record Ran(int code, String said) {}

    private Ran night(String... days) throws IOException, InterruptedException {
        return run(
                "night.sh",
                Stream.concat(Stream.of(folder.resolve("copies").toString()), Stream.of(days))
                        .toArray(String[]::new));
    }

    private Ran run(String script, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), script, arguments);
    }

    private Ran run(Map<String, String> settings, String script, String... arguments)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of(SCRIPTS.resolve(script).toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("FAKE", folder.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(script + " never ends:\n" + Files.readString(said));
        }
        return new Ran(process.exitValue(), Files.readString(said));
    }

    /** The newest dated folder. */
    private Path tonight() throws IOException {
        return folder.resolve("copies")
                .resolve(names(folder.resolve("copies")).stream()
                        .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}-\\d{4}"))
                        .reduce((one, next) -> next)
                        .orElseThrow());
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("calls"));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
