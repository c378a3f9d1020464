package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What an application says with {@code --check}, in a process of its own.
 *
 * @param code with which it ended
 * @param said all of it
 */
public record StartCheck(int code, String said) {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final long LIMIT_SECONDS = 120;

    /** Runs it with these options of Java and this environment, and no other setting from outside. */
    public static StartCheck of(String application, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", "quarkus-run.jar", "--check"));
        Path output = Files.createTempFile("check", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.resolve(application)
                            .resolve("target/quarkus-app")
                            .toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertTrue(ended, said);
            return new StartCheck(process.exitValue(), said);
        } finally {
            Files.delete(output);
        }
    }
}
