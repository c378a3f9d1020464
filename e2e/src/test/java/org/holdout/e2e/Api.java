package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The API as an organisation's or a person's script sees it: a token, a query, an answer. */
final class Api {

    static final String GUILD = "photo-guild";
    static final String GUILD_SECRET = "photo-guild-local-secret-0123456789";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Platform platform;
    private final Optional<String> token;
    private final Optional<String> address;

    private Api(Platform platform, Optional<String> token) {
        this(platform, token, Optional.empty());
    }

    private Api(Platform platform, Optional<String> token, Optional<String> address) {
        this.platform = platform;
        this.token = token;
        this.address = address;
    }

    static Api visitor(Platform platform) {
        return new Api(platform, Optional.empty());
    }

    static Api withToken(Platform platform, String token) {
        return new Api(platform, Optional.of(token));
    }

    /** Signs a local user in by {@code holdout-cli}, whose password is the user's name. */
    static Api person(Platform platform, String user) {
        return person(platform, user, "holdout-cli");
    }

    static Api person(Platform platform, String user, String client) {
        return new Api(
                platform,
                Optional.of(tokenBy(
                        platform,
                        Map.of("grant_type", "password", "client_id", client, "username", user, "password", user))));
    }

    static Api guild(Platform platform) {
        return client(platform, GUILD, GUILD_SECRET);
    }

    /** An organisation's client. */
    static Api client(Platform platform, String id, String secret) {
        return new Api(
                platform,
                Optional.of(tokenBy(
                        platform,
                        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret))));
    }

    /** Somebody who registered, by {@code holdout-cli}. */
    static Api account(Platform platform, Account account) {
        return new Api(
                platform,
                Optional.of(tokenBy(
                        platform,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "holdout-cli",
                                "username",
                                account.name(),
                                "password",
                                account.password()))));
    }

    /** The same caller seen from another address, as a proxy in front would tell it. */
    Api from(String otherAddress) {
        return new Api(platform, token, Optional.of(otherAddress));
    }

    String token() {
        return token.orElseThrow();
    }

    /** When the token says that it ends. */
    Instant tokenExpiry() {
        byte[] claims = Base64.getUrlDecoder().decode(token().split("\\.", -1)[1]);
        try {
            return Instant.ofEpochSecond(JSON.readTree(claims).required("exp").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code data} of an answer that has no error. */
    JsonNode ask(String document, Map<String, Object> variables) {
        JsonNode answer = answer(document, variables);
        if (answer.hasNonNull("errors")) {
            throw new AssertionError("The API answered an error: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    /** The code of the first error of an answer that must have one, and whose sentence a person must understand. */
    String refusal(String document, Map<String, Object> variables) {
        JsonNode answer = answer(document, variables);
        if (!answer.hasNonNull("errors")) {
            throw new AssertionError("The API answered without an error: " + answer);
        }
        Sentences.assertUnderstandable(answer.at("/errors/0/message").asText());
        return answer.at("/errors/0/extensions/code").asText();
    }

    JsonNode answer(String document, Map<String, Object> variables) {
        return read(postQuery(document, variables));
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> postQuery(String document, Map<String, Object> variables) {
        try {
            return post(JSON.writeValueAsString(Map.of("query", document, "variables", variables)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> post(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.graphql()))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String query, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(platform.graphql() + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .timeout(LIMIT)
                .header("Accept", "application/json");
        headers.forEach(request::header);
        return send(request, BodyHandlers.ofString());
    }

    /** Uploads one file as a form would. */
    HttpResponse<String> upload(String request, String kind, String fileName, byte[] content) {
        String boundary = "holdout-e2e-boundary";
        String part = "--" + boundary;
        byte[] head = String.join(
                        "\r\n",
                        part,
                        "Content-Disposition: form-data; name=\"kind\"",
                        "",
                        kind,
                        part,
                        "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"",
                        "Content-Type: application/octet-stream",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder upload = HttpRequest.newBuilder(
                        URI.create(platform.gateway() + "/requests/" + request + "/evidence"))
                .timeout(LIMIT)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail)));
        return send(upload, BodyHandlers.ofString());
    }

    HttpResponse<byte[]> download(String evidence) {
        return send(
                HttpRequest.newBuilder(URI.create(platform.gateway() + "/evidence/" + evidence + "/content"))
                        .timeout(LIMIT),
                BodyHandlers.ofByteArray());
    }

    Subscription subscribe(String document) {
        return Subscription.open(http, URI.create(platform.graphql().replaceFirst("^http", "ws")), token, document);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        address.ifPresent(value -> request.header("X-Forwarded-For", value));
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the API", e);
        }
    }

    private static String tokenBy(Platform platform, Map<String, String> form) {
        return tokenBy(platform, "holdout", form);
    }

    /** The status that the token endpoint answers an organisation's client with this secret. */
    static int tokenStatus(Platform platform, String id, String secret) {
        return askForToken(
                        platform,
                        "holdout",
                        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret))
                .statusCode();
    }

    static String tokenBy(Platform platform, String realm, Map<String, String> form) {
        HttpResponse<String> response = askForToken(platform, realm, form);
        if (response.statusCode() != 200) {
            throw new AssertionError("Keycloak gave no token: " + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body()).required("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> askForToken(Platform platform, String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(platform.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return visitor(platform).send(request, BodyHandlers.ofString());
    }
}
