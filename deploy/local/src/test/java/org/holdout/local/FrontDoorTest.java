package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, run by the shell, with JDKs made of two small scripts. */
class FrontDoorTest {
    private static final Path SCRIPT = Path.of(System.getProperty("holdout.root"), "holdout");

    @TempDir
    Path folder;

    @Test
    void theFirstJdk25IsTaken() throws Exception {
        Path old = jdk("a", "17.0.11");
        Path right = jdk("b", "25.0.1");
        Path newer = jdk("c", "26");

        var answer = holdout(List.of(old, newer, right), "jdk");

        assertEquals(new Answer(0, right + "\n"), answer);
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        Path runtime = jdk("a", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));

        assertEquals(8, holdout(List.of(runtime), "jdk").exitCode());
    }

    @Test
    void withoutAJdk25ThereIsOneLineAndAnExitCode() throws Exception {
        var answer = holdout(List.of(jdk("a", "17.0.11")), "run");

        assertEquals(8, answer.exitCode());
        assertEquals(1, answer.output().lines().count());
        assertTrue(answer.output().contains("JAVA_HOME"), answer.output());
    }

    @Test
    void aFolderWithASpaceInItsNameIsFound() throws Exception {
        Path spaced = jdk("my jdk", "25");

        assertEquals(0, holdout(List.of(spaced), "jdk").exitCode());
    }

    @Test
    void helpNeedsNoJdk() throws Exception {
        var answer = holdout(List.of(), "help");

        assertEquals(0, answer.exitCode());
        assertTrue(answer.output().contains("--port-offset"));
    }

    @Test
    void anUnknownCommandIsRefusedWithTheHelpPage() throws Exception {
        var answer = holdout(List.of(), "dance");

        assertEquals(2, answer.exitCode());
        assertTrue(answer.output().contains("\"dance\"") && answer.output().contains("./holdout run"), answer.output());
    }

    private record Answer(int exitCode, String output) {}

    private static Answer holdout(List<Path> jdks, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(SCRIPT.toString(), command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "HOLDOUT_JDKS",
                        String.join(":", jdks.stream().map(Path::toString).toList()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private Path jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        var executable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        Path java = Files.createFile(bin.resolve("java"), executable);
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2025-09-16' >&2\n");
        Files.createFile(bin.resolve("javac"), executable);
        return folder.resolve(name);
    }
}
