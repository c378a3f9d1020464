package org.holdout.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An application that is measured: a process of its own. */
final class Server implements AutoCloseable {
    private static final int SECONDS_TO_START = 60;
    private static final int SECONDS_TO_END = 20;
    private static final long CLOCK_TICKS = 100;

    /** As in the local run. */
    private static final String FEW_ARENAS = "2";

    /** One event loop for one core, as docs/operating.md advises; Quarkus has two at least. */
    private static final String ONE_LOOP = "-Dquarkus.vertx.event-loops-pool-size=1";

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a Quarkus application on the first core and returns when it answers. */
    static Server start(Path application, Path log, List<String> flags, List<String> settings) throws Exception {
        List<String> onOneCore = new ArrayList<>(flags);
        onOneCore.add(ONE_LOOP);
        return start(List.of("taskset", "-c", "0"), application, log, onOneCore, settings);
    }

    /** The same on whichever core is free. */
    static Server startAnywhere(Path application, Path log, List<String> flags, List<String> settings)
            throws Exception {
        return start(List.of(), application, log, flags, settings);
    }

    private static Server start(List<String> by, Path application, Path log, List<String> flags, List<String> settings)
            throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx96m",
                "-Xmn48m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(flags);
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MALLOC_ARENA_MAX", FEW_ARENAS);
        Process process = builder.start();
        Server server = new Server(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        server.awaitReady(log);
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    String graphql() {
        return url() + "/graphql";
    }

    /** What it answers to this body. */
    String ask(String body, String token) throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder(URI.create(graphql()))
                .timeout(Duration.ofSeconds(SECONDS_TO_START))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            call.header("Authorization", "Bearer " + token);
        }
        return client.send(call.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** CPU time that it has used, user and system. */
    Duration cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / CLOCK_TICKS);
    }

    /** The most memory that it has had at once, in MiB. */
    long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        client.shutdownNow();
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(Path log) throws Exception {
        Instant limit = Instant.now().plusSeconds(SECONDS_TO_START);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try {
                ask("{\"query\":\"{__typename}\"}", null);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IllegalStateException("It did not start; its log is " + log + ".");
    }
}
