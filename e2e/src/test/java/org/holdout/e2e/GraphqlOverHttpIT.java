package org.holdout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The gateway against the audits of graphql-http (npm), the reference for GraphQL over HTTP. */
@ExtendWith(PlatformExtension.class)
class GraphqlOverHttpIT {

    private static final Path AUDIT = Path.of(System.getProperty("holdout.root"), "e2e/graphql-http");
    private static final int AUDITS = 61;
    private static final int LIMIT_SECONDS = 120;

    @Test
    void everyAuditIsGreen(Platform platform, @TempDir Path folder) throws Exception {
        for (String file : List.of("package.json", "package-lock.json", "audit.mjs")) {
            Files.copy(AUDIT.resolve(file), folder.resolve(file));
        }
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");

        List<String> results = run(folder, "node", "audit.mjs", platform.graphql());

        assertEquals(AUDITS, results.size());
        assertEquals(
                List.of(),
                results.stream().filter(line -> !line.startsWith("ok\t")).toList());
    }

    private static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        List<String> said = Files.readAllLines(output, UTF_8);
        assertTrue(ended && process.exitValue() == 0, () -> String.join(" ", command) + " failed: " + said);
        return said;
    }
}
