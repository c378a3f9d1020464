package org.holdout.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What is done to processes, ours or an earlier run's. */
final class Processes {
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Processes() {}

    /**
     * Asks a process to end, and ends it and what it started after {@code grace}.
     *
     * @return whether it ended by itself
     */
    static boolean stop(ProcessHandle process, Duration grace) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        boolean byItself = await(process, grace);
        if (!byItself) {
            process.destroyForcibly();
            await(process, AFTER_KILL);
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(child -> {
            if (!await(child, byItself ? AFTER_KILL : Duration.ZERO)) {
                child.destroyForcibly();
            }
        });
        return byItself;
    }

    private static boolean await(ProcessHandle process, Duration bound) {
        try {
            process.onExit().get(bound.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }

    /** Resident memory of these processes and all they started, in bytes; pages that several share count for each. */
    static long residentBytes(Collection<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(ProcessHandle::pid)
                .distinct()
                .map(Processes::residentBytes)
                .sum();
    }

    private static long residentBytes(long pid) {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            if (Files.isReadable(status)) {
                return kibibytes(Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .findFirst()
                        .orElse(""));
            }
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            return kibibytes(new String(ps.getInputStream().readAllBytes(), US_ASCII));
        } catch (IOException e) {
            return 0;
        }
    }

    private static long kibibytes(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits) * 1024;
    }
}
