package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.holdout.local.CannotRun.Why;

/** {@code ./holdout rebuild-outcomes}: has comparison-service count all requests anew from the topic that keeps them, and tells how far that is. */
final class RebuildOutcomesCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    /** How long nothing may move before it is given up. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private final Home home;
    private final PrintStream out;

    RebuildOutcomesCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Does it while comparison-service runs. */
    void run() throws IOException, InterruptedException {
        if (!Files.exists(home.addresses())) {
            throw new CannotRun(
                    Why.FAILED, "It is not running in " + home.dir() + ". ./holdout run first, then rebuild-outcomes.");
        }
        URI service = URI.create(JSON.readTree(home.addresses().toFile())
                .path("comparisonService")
                .asText());
        URI rebuild = URI.create(
                "http://%s:%d/outcome-rebuild".formatted(service.getHost(), Ports.management(service.getPort())));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            ask(
                    client,
                    HttpRequest.newBuilder(rebuild)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.noBody()));
            follow(client, rebuild);
        }
    }

    private void follow(HttpClient client, URI rebuild) throws IOException, InterruptedException {
        long told = -1;
        Instant moved = Instant.now();
        while (Instant.now().isBefore(moved.plus(STANDSTILL))) {
            JsonNode progress = JSON.readTree(ask(client, HttpRequest.newBuilder(rebuild)));
            if (progress.path("counted").asLong() != told) {
                told = progress.path("counted").asLong();
                moved = Instant.now();
                out.println(told + " of " + progress.path("of").asLong() + " messages");
            }
            switch (progress.path("state").asText()) {
                case "DONE" -> {
                    out.println("All is counted anew.");
                    return;
                }
                case "FAILED" ->
                    throw new CannotRun(
                            Why.FAILED,
                            "It was not finished. See the log of comparison-service, and start it again: what is published stays.");
                default -> Thread.sleep(POLL);
            }
        }
        throw new CannotRun(Why.FAILED, "Nothing moved for " + STANDSTILL.toMinutes() + " minutes.");
    }

    private static String ask(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new CannotRun(
                    Why.FAILED, "comparison-service answers " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
