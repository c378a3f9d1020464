package org.holdout.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Processes that may have been started by an earlier run. */
public final class Processes {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Processes() {}

    /**
     * Whether a process still does anything. One that has ended but that its parent does not collect is listed on; what a killed
     * run left is collected by the system's first process, and those of containers often never do.
     */
    public static boolean lives(ProcessHandle process) {
        return process.isAlive() && !isUncollected(process.pid());
    }

    private static boolean isUncollected(long pid) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The state follows the program's name, which is in brackets and may hold any character.
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Asks a process to end, and ends it and what it started after {@code grace}.
     *
     * @return whether it ended by itself
     */
    public static boolean end(ProcessHandle process, Duration grace) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        boolean byItself = endsWithin(process, grace);
        if (!byItself) {
            kill(process);
        }
        children.stream()
                .filter(child -> !endsWithin(child, byItself ? AFTER_KILL : Duration.ZERO))
                .forEach(ProcessHandle::destroyForcibly);
        return byItself;
    }

    /** Ends the process at once. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        endsWithin(process, AFTER_KILL);
    }

    /** Waits for the process' end, and says whether it has come; an interrupt ends the wait and stays set. */
    static boolean endsWithin(ProcessHandle process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (lives(process)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Completes when the process has ended, also when it is nobody's of this JVM and its parent never collects it. */
    public static CompletableFuture<?> ended(ProcessHandle process) {
        return CompletableFuture.runAsync(
                () -> {
                    while (!endsWithin(process, AFTER_KILL)
                            && !Thread.currentThread().isInterrupted()) {
                        // It lives on.
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    /**
     * The running process that {@code pidFile} names in its first line, provided that it runs {@code program} with {@code
     * argument}: its pid may have been given to another since.
     */
    static Optional<ProcessHandle> named(Path pidFile, String program, Path argument) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .filter(line -> line.strip().matches("\\d{1,10}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(Processes::lives)
                    .filter(process -> runs(process.info(), program, argument));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedException(pidFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean runs(ProcessHandle.Info process, String program, Path argument) {
        return process.command()
                        .filter(command -> Path.of(command).endsWith(program))
                        .isPresent()
                && process.commandLine()
                        .map(line -> line.contains(argument.toString()))
                        .orElse(true);
    }
}
