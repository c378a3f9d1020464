package org.holdout.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.holdout.embedded.Launch;
import org.holdout.embedded.Processes;
import org.holdout.local.CannotRun.Why;

/** A server in a process of its own, ready when its health page says so. */
final class Child {
    /** A server that is not ready after this long, on the slowest machine, is not going to be. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    /** For a server that is to make room for its next try. */
    private static final Duration GRACE_BETWEEN_TRIES = Duration.ofSeconds(10);

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(150);
    private static final Duration ONE_CHECK = Duration.ofSeconds(5);
    /** The C library's pools of free memory, which a JVM's many threads would else multiply. */
    private static final String FEW_ARENAS = "2";

    private static final int LOG_LINES_SHOWN = 12;
    private static final int LOG_COLUMNS_SHOWN = 400;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ONE_CHECK).build();

    private final String name;
    private final Path log;
    private final URI health;
    private final ProcessLedger ledger;
    private volatile Process process;
    private boolean stopped;

    Child(String name, Path log, URI health, ProcessLedger ledger) {
        this.name = name;
        this.log = log;
        this.health = health;
        this.ledger = ledger;
    }

    /** Starts the command, in place of an earlier process that still lives, and waits until it is ready. */
    void start(List<String> command, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(process == null ? Redirect.to(log.toFile()) : Redirect.appendTo(log.toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", FEW_ARENAS);
        builder.environment().putAll(environment);
        spawn(builder);
        boolean ready = false;
        try {
            awaitReady();
            ready = true;
        } finally {
            if (!ready) {
                endProcess(GRACE_BETWEEN_TRIES);
            }
        }
    }

    private synchronized void spawn(ProcessBuilder builder) throws IOException {
        if (stopped) {
            throw new CannotRun(Why.FAILED, name + " is being stopped.");
        }
        endProcess(GRACE_BETWEEN_TRIES);
        process = Launch.start(builder, started -> ledger.add(name, started));
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!ready()) {
            if (!process.isAlive()) {
                throw new CannotRun(
                        Why.PART_FAILED,
                        name + " ended with exit code " + process.exitValue() + " before it was ready. " + lastWords());
            }
            if (System.nanoTime() > end) {
                throw new CannotRun(
                        Why.PART_FAILED,
                        name + " was not ready after " + READY_WITHIN.toSeconds() + " s. " + lastWords());
            }
            Thread.sleep(BETWEEN_CHECKS);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(health).timeout(ONE_CHECK).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() {
        try (var lines = Files.lines(log, ISO_8859_1)) {
            List<String> all = lines.toList();
            List<String> last = all.subList(Math.max(0, all.size() - LOG_LINES_SHOWN), all.size()).stream()
                    .map(line -> line.substring(0, Math.min(line.length(), LOG_COLUMNS_SHOWN)))
                    .toList();
            return "The end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "Its log is " + log + ".";
        }
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    synchronized void stop(Duration grace) {
        stopped = true;
        endProcess(grace);
    }

    private synchronized void endProcess(Duration grace) {
        if (process != null) {
            Processes.end(process.toHandle(), grace);
            ledger.remove(name);
        }
    }

    List<ProcessHandle> processes() {
        return process == null || !process.isAlive() ? List.of() : List.of(process.toHandle());
    }
}
