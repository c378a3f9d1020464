package org.holdout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.holdout.local.CannotRun.Why;

/**
 * {@code ./holdout import-policies}: has comparison-service read an archive of policies in, and tells how far that is until it is
 * done. The command interrupted, the service goes on by itself; the service interrupted, the next import goes on from there.
 */
final class ImportPoliciesCommand {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    /** How long nothing may move before it is given up; the service itself calls an import failed a little before. */
    private static final Duration STANDSTILL = Duration.ofMinutes(11);

    /** How long comparison-service may leave questions unanswered. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String AGAIN =
            "See the log of comparison-service; it goes on from where it is when you import again.";

    private final Home home;
    private final List<String> archives;
    private final PrintStream out;

    ImportPoliciesCommand(Home home, List<String> archives, PrintStream out) {
        this.home = home;
        this.archives = archives;
        this.out = out;
    }

    /** Does it while comparison-service runs. */
    void run() throws IOException, InterruptedException {
        if (archives.size() != 1) {
            throw new CannotRun(Why.USAGE, "Name one archive, a clone or a bundle: ./holdout import-policies PATH.");
        }
        Path path = Path.of(archives.getFirst()).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new CannotRun(Why.USAGE, "There is nothing at " + path + ".");
        }
        if (!Files.exists(home.addresses())) {
            throw new CannotRun(
                    Why.FAILED, "It is not running in " + home.dir() + ". ./holdout run first, then import-policies.");
        }
        URI service = URI.create(JSON.readTree(home.addresses().toFile())
                .path("comparisonService")
                .asText());
        String imports =
                "http://%s:%d/policy-imports".formatted(service.getHost(), Ports.management(service.getPort()));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            List<JsonNode> before = JSON.readTree(ask(client, HttpRequest.newBuilder(URI.create(imports))))
                    .valueStream()
                    .toList();
            String name = ask(
                    client,
                    HttpRequest.newBuilder(URI.create(
                                    imports + "?path=" + URLEncoder.encode(path.toString(), StandardCharsets.UTF_8)))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.noBody()));
            follow(client, imports, name, changedAt(before, name));
        }
    }

    private void follow(HttpClient client, String imports, String name, String before)
            throws IOException, InterruptedException {
        String last = before;
        int told = -1;
        Instant moved = Instant.now();
        Instant silentSince = moved;
        while (Instant.now().isBefore(moved.plus(STANDSTILL))) {
            Optional<JsonNode> answer = progress(client, imports, name);
            silentSince = answer.isPresent() ? Instant.now() : silentSince;
            if (Instant.now().isAfter(silentSince.plus(SILENCE))) {
                throw new CannotRun(Why.FAILED, "comparison-service does not answer any more. " + AGAIN);
            }
            JsonNode progress = answer.orElseGet(JSON::createObjectNode);
            if (answer.isPresent() && !progress.path("changedAt").asText().equals(last)) {
                last = progress.path("changedAt").asText();
                moved = Instant.now();
                if (progress.path("imported").asInt() != told) {
                    told = progress.path("imported").asInt();
                    out.println(
                            name + ": " + told + " of " + progress.path("total").asInt() + " commits");
                }
            }
            if (answer.isPresent()
                    && !last.equals(before)
                    && !progress.path("state").asText().equals("RUNNING")) {
                end(progress);
                return;
            }
            Thread.sleep(POLL);
        }
        throw new CannotRun(Why.FAILED, "Nothing moved for " + STANDSTILL.toMinutes() + " minutes. " + AGAIN);
    }

    /** How far it is; empty while comparison-service or its database is away, from where it may come back. */
    private static Optional<JsonNode> progress(HttpClient client, String imports, String name)
            throws InterruptedException {
        try {
            return Optional.of(JSON.readTree(ask(client, HttpRequest.newBuilder(URI.create(imports))))
                    .valueStream()
                    .filter(one -> one.path("archive").asText().equals(name))
                    .findFirst()
                    .orElseGet(JSON::createObjectNode));
        } catch (IOException | CannotRun away) {
            return Optional.empty();
        }
    }

    private void end(JsonNode progress) {
        progress.path("problems").forEach(problem -> out.println("  " + problem.asText()));
        if (progress.path("furtherProblems").asInt() > 0) {
            out.println("  and " + progress.path("furtherProblems").asInt() + " more");
        }
        if (progress.path("state").asText().equals("FAILED")) {
            throw new CannotRun(Why.FAILED, "The archive is not read in. What was read before stays.");
        }
        out.println("All is read in.");
    }

    private static String changedAt(List<JsonNode> imports, String name) {
        return imports.stream()
                .filter(one -> one.path("archive").asText().equals(name))
                .map(one -> one.path("changedAt").asText())
                .findFirst()
                .orElse("");
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
