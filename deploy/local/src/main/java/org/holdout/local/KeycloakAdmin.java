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

    private final URI server;
    private final String user;
    private final String form;
    private final String hint;
    private String token;

    private KeycloakAdmin(URI server, String user, String form, String hint) {
        this.server = server;
        this.user = user;
        this.form = form;
        this.hint = hint;
    }

    /** Signs in as the first admin, and again when its token, which lasts for a minute, has run out. */
    static KeycloakAdmin signIn(URI server, String user, String password) throws IOException, InterruptedException {
        return signedIn(server, user, password, "", "the database in this home is not the one of its secrets folder");
    }

    /** Signs in as somebody who has a second factor, if {@code code} is not empty; their code is good for one token. */
    static KeycloakAdmin signIn(URI server, String user, String password, String code)
            throws IOException, InterruptedException {
        return signedIn(server, user, password, code, "the password or the code of the second factor is another");
    }

    private static KeycloakAdmin signedIn(URI server, String user, String password, String code, String hint)
            throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password)
                + (code.isEmpty() ? "" : "&totp=" + encode(code));
        var admin = new KeycloakAdmin(server, user, form, hint);
        admin.renewToken();
        return admin;
    }

    private void renewToken() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .timeout(ONE_CALL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak refused " + user + " (HTTP " + answer.statusCode() + "): " + hint);
        }
        token = JSON.readTree(answer.body()).path("access_token").asText();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** What is at that path below {@code /admin/realms}, nothing when there is nothing. */
    Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        var answer = call("GET", path, HttpRequest.BodyPublishers.noBody());
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

    void delete(String path) throws IOException, InterruptedException {
        successful(path, call("DELETE", path, HttpRequest.BodyPublishers.noBody()));
    }

    private void send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        var content = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        successful(path, call(method, path, content));
    }

    private HttpResponse<String> call(String method, String path, HttpRequest.BodyPublisher content)
            throws IOException, InterruptedException {
        var answer = callOnce(method, path, content);
        if (answer.statusCode() != 401) {
            return answer;
        }
        renewToken();
        return callOnce(method, path, content);
    }

    private HttpResponse<String> callOnce(String method, String path, HttpRequest.BodyPublisher content)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/admin/realms" + path))
                .timeout(ONE_CALL)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> successful(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "Keycloak answered HTTP " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return answer;
    }
}
