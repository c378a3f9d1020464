package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** Keycloak's admin API with the local run's own admin, for what a test must arrange and a person can not. */
final class Keycloak {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Platform platform;

    Keycloak(Platform platform) {
        this.platform = platform;
    }

    /** A public client for passwords whose access tokens live for so many seconds; it goes when the work is done. */
    void withShortLivedClient(String clientId, int seconds, Runnable work) {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", clientId)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", false);
        client.set("defaultClientScopes", JSON.valueToTree(new String[] {"basic", "acr", "roles", "holdout-api"}));
        client.set("attributes", JSON.valueToTree(Map.of("access.token.lifespan", Integer.toString(seconds))));
        call("POST", "/clients", client);
        try {
            work.run();
        } finally {
            call("DELETE", "/clients/" + idOfClient(clientId), null);
        }
    }

    /** Gives a client access tokens that live for so many seconds while the work is done. */
    void withTokenLifespan(String clientId, int seconds, Runnable work) {
        String path = "/clients/" + idOfClient(clientId);
        setTokenLifespan(path, Integer.toString(seconds));
        try {
            work.run();
        } finally {
            // An empty value takes the setting away; one that is left out would stay.
            setTokenLifespan(path, "");
        }
    }

    private void setTokenLifespan(String path, String seconds) {
        ObjectNode client = (ObjectNode) call("GET", path, null);
        client.withObject("/attributes").put("access.token.lifespan", seconds);
        call("PUT", path, client);
    }

    /** Lets a client send people back to this site, too, while the work is done. */
    void withReturnTo(String clientId, String site, Callable<Void> work) throws Exception {
        String path = "/clients/" + idOfClient(clientId);
        JsonNode before = call("GET", path, null);
        ObjectNode client = before.deepCopy();
        client.withArray("redirectUris").add(site + "/*");
        call("PUT", path, client);
        try {
            work.call();
        } finally {
            call("PUT", path, before);
        }
    }

    /** Gives a client this secret again, which somebody changed. */
    void restoreSecret(String clientId, String secret) {
        String path = "/clients/" + idOfClient(clientId);
        ObjectNode client = (ObjectNode) call("GET", path, null);
        call("PUT", path, client.put("secret", secret));
    }

    private String idOfClient(String clientId) {
        return call("GET", "/clients?clientId=" + clientId, null).at("/0/id").asText();
    }

    String idOf(String user) {
        return call("GET", "/users?exact=true&username=" + user, null)
                .at("/0/id")
                .asText();
    }

    boolean knows(String user) {
        return !call("GET", "/users?exact=true&username=" + user, null).isEmpty();
    }

    /** Ends all of a person's sessions, as an administrator does. */
    void endSessions(String user) {
        call("POST", "/users/" + idOf(user) + "/logout", null);
    }

    /** What the protection against guessing knows about a person. */
    JsonNode guesses(String user) {
        return call("GET", "/attack-detection/brute-force/users/" + idOf(user), null);
    }

    void forgetGuesses(String user) {
        call("DELETE", "/attack-detection/brute-force/users/" + idOf(user), null);
    }

    private JsonNode call(String method, String path, JsonNode body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(platform.keycloak() + "/admin/realms/holdout" + path))
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError("Keycloak answered " + answer.statusCode() + " to " + method + " " + path);
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }

    private String token() throws IOException {
        return Api.tokenBy(
                platform,
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        Files.readString(platform.home().resolve("secrets/keycloak-admin"))
                                .strip()));
    }
}
