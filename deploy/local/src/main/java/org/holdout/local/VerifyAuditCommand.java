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
import java.util.List;
import org.holdout.local.CannotRun.Why;

/** {@code ./holdout verify-audit}: has each service walk along the chain of what operators and editors did, and tells what it found. */
final class VerifyAuditCommand {
    /** The exit code of a log that was changed. */
    static final int CHANGED = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> SERVICES = List.of("guideService", "requestService", "comparisonService");

    private final Home home;
    private final PrintStream out;

    VerifyAuditCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Does it while the services run, and returns the exit code. */
    int run() throws IOException, InterruptedException {
        if (!Files.exists(home.addresses())) {
            throw new CannotRun(
                    Why.FAILED, "It is not running in " + home.dir() + ". ./holdout run first, then verify-audit.");
        }
        JsonNode addresses = JSON.readTree(home.addresses().toFile());
        boolean whole = true;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (String service : SERVICES) {
                JsonNode found =
                        ask(client, service, URI.create(addresses.path(service).asText()));
                out.println(service + ": " + sentence(found));
                whole = whole && found.path("whole").asBoolean();
            }
        }
        return whole ? 0 : CHANGED;
    }

    private static String sentence(JsonNode found) {
        long entries = found.path("entries").asLong();
        String range = entries == 0
                ? ""
                : ", from " + found.path("first").asText() + " to "
                        + found.path("last").asText();
        String counted = entries + (entries == 1 ? " entry" : " entries") + range;
        return found.path("whole").asBoolean()
                ? counted + ", whole, ends with " + found.path("end").asText()
                : counted + ", then broken at entry " + found.path("broken").asLong() + ": "
                        + why(found.path("why").asText());
    }

    private static String why(String code) {
        return switch (code) {
            case "MISSING" -> "it is missing";
            case "ACTOR" -> "who did it is not who was recorded";
            default -> "what it says is not what was recorded";
        };
    }

    private static JsonNode ask(HttpClient client, String service, URI address)
            throws IOException, InterruptedException {
        URI verification = URI.create(
                "http://%s:%d/audit-verification".formatted(address.getHost(), Ports.management(address.getPort())));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(verification).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new CannotRun(
                    Why.FAILED, service + " answers " + response.statusCode() + " instead of what it found.");
        }
        return JSON.readTree(response.body());
    }
}
