package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsRandomAndStaysTheSame() {
        new Home(folder).create();
        var secrets = new Secrets(folder.resolve("secrets"));

        String first = secrets.get("one");

        assertEquals(first, new Secrets(folder.resolve("secrets")).get("one"));
        assertNotEquals(first, secrets.get("other"));
        assertTrue(first.length() >= 32, "the portal's client secret needs 32 characters");
    }

    @Test
    void nobodyElseReadsSecretsAndSettings() throws IOException {
        var home = new Home(folder);
        home.create();

        new Secrets(home.secrets()).get("one");

        assertEquals("rw-------", permissions(home.secrets().resolve("one")));
        assertEquals("rwx------", permissions(home.secrets()));
        assertEquals("rwx------", permissions(home.config()));
        assertEquals("rwx------", permissions(home.vault()));
    }

    @Test
    void resetDeletesTheDataAndNothingElse() throws IOException {
        var home = new Home(folder);
        home.create();
        Files.writeString(home.vault().resolve("evidence"), "x");
        Path theirs = Files.writeString(folder.resolve("holiday.jpg"), "not ours");
        Path outside = Files.createDirectory(folder.resolve("themes"));
        Files.createDirectories(home.keycloak());
        Files.createSymbolicLink(home.keycloak().resolve("themes"), outside);

        var answer = holdout("reset", "--yes", "--home", folder.toString());

        assertEquals(0, answer.exitCode(), answer.text());
        assertFalse(Files.exists(home.vault()) || Files.exists(home.keycloak()));
        assertTrue(Files.exists(theirs) && Files.exists(outside));
    }

    @Test
    void resetWithoutATerminalWantsYes() {
        new Home(folder).create();

        var answer = holdout("reset", "--home", folder.toString());

        assertEquals(2, answer.exitCode());
        assertTrue(answer.text().contains("--yes"), answer.text());
        assertTrue(Files.exists(folder.resolve("vault")));
    }

    @Test
    void whereNothingRunsStopAndStatusSaySo() {
        new Home(folder).create();

        for (Path home : List.of(folder, folder.resolve("never/made"))) {
            assertEquals(0, holdout("stop", "--home", home.toString()).exitCode());
            assertEquals(1, holdout("status", "--home", home.toString()).exitCode());
            assertEquals(0, holdout("reset", "--yes", "--home", home.toString()).exitCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"redrive", "export-content content"})
    void whatWorksOnARunningPlatformWantsOne(String command) {
        var answer = holdout((command + " --home " + folder).split(" "));

        assertEquals(1, answer.exitCode());
        assertTrue(answer.text().contains("not running"), answer.text());
    }

    @Test
    void evaluatingChangesWantsAnArchive() {
        var answer = holdout("evaluate-changes");

        assertEquals(2, answer.exitCode());
        assertTrue(answer.text().contains("evaluate-changes PATH"), answer.text());
    }

    @Test
    void checkingQuotationsWantsAnArchive() {
        var answer = holdout("check-quotations");

        assertEquals(2, answer.exitCode());
        assertTrue(answer.text().contains("check-quotations PATH"), answer.text());
    }

    @Test
    void evaluatingChangesWantsTheServiceBuilt() {
        var answer = holdout("evaluate-changes", "some.bundle");

        assertEquals(6, answer.exitCode());
        assertTrue(answer.text().contains("not built"), answer.text());
    }

    @Test
    void aHomeThatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file where a folder should be");

        var answer = holdout("run", "--home", file.resolve("home").toString());

        assertEquals(1, answer.exitCode());
        assertEquals(1, answer.text().lines().count(), answer.text());
        assertTrue(answer.text().contains("--home"), answer.text());
    }

    private record Answer(int exitCode, String text) {}

    private static Answer holdout(String... args) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, UTF_8);
        int exitCode = Main.run(Path.of("").toAbsolutePath(), List.of(args), out, out);
        return new Answer(exitCode, bytes.toString(UTF_8));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
