package org.holdout.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Process parent;

    @AfterEach
    void end() {
        if (parent != null) {
            parent.destroyForcibly();
        }
    }

    @Test
    void anEndedProcessThatItsParentDoesNotCollectLivesNoMore() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")));
        ProcessHandle child = childOf("sleep 60 & echo $!; exec sleep 60");

        child.destroyForcibly();

        assertTrue(Processes.endsWithin(child, SOON));
        Processes.ended(child).get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void whatAProcessHasStartedEndsWithIt() throws Exception {
        ProcessHandle child = childOf("trap '' TERM; sleep 60 & echo $!; while :; do sleep 1; done");

        boolean byItself = Processes.end(parent.toHandle(), Duration.ZERO);

        assertFalse(byItself);
        assertTrue(Processes.endsWithin(child, SOON));
    }

    private ProcessHandle childOf(String script) throws Exception {
        parent = new ProcessBuilder("/bin/sh", "-c", script).start();
        BufferedReader output = parent.inputReader();
        return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
    }
}
