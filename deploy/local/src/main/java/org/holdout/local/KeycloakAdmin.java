package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Keycloak's admin API, as far as the launcher uses it. */
final class KeycloakAdmin {
    private static final Duration ONE_CALL = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI realms;
    private final String token;

    private KeycloakAdmin(URI realms, String token) {
        this.realms = realms;
        this.token = token;
    }

    /** Signs in as the first admin, whose token lasts for one reconciliation. */
    static KeycloakAdmin signIn(URI server, String user, String password) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
        var request = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .timeout(ONE_CALL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak refused its first admin (HTTP " + answer.statusCode()
                    + "): the database in this home is not the one of its secrets folder");
        }
        return new KeycloakAdmin(
                server.resolve("/admin/realms"),
                JSON.readTree(answer.body()).path("access_token").asText());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** What is at that path below {@code /admin/realms}, nothing when there is nothing. */
    Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(JSON.readTree(successful(path, answer).body()));
    }

    void post(String path, JsonNode body) throws IOException, InterruptedException {
        send("POST", path, body);
    }

    void put(String path, JsonNode body) throws IOException, InterruptedException {
        send("PUT", path, body);
    }

    private void send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        var content = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        successful(
                path, HTTP.send(request(path).method(method, content).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(realms + path))
                .timeout(ONE_CALL)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> successful(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "Keycloak answered HTTP " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return answer;
    }
}
