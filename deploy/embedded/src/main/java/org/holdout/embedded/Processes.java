package org.holdout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that may have been started by an earlier run. */
final class Processes {

    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);

    private Processes() {}

    /** The running process that {@code pidFile} names in its first line, provided that it runs {@code program}. */
    static Optional<ProcessHandle> named(Path pidFile, String program) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .filter(line -> line.strip().matches("\\d{1,10}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(process -> runs(process, program));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedException(pidFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Asks the process to end; kills it when it does not within the limit. */
    static void end(ProcessHandle process, Duration limit) {
        process.destroy();
        if (!endsWithin(process, limit)) {
            kill(process);
        }
    }

    /** Ends the process at once. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        // An ended process that its new parent does not collect is still listed; that is no reason to wait on.
        endsWithin(process, KILL_LIMIT);
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> Path.of(command).endsWith(program))
                        .isPresent();
    }

    private static boolean endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
