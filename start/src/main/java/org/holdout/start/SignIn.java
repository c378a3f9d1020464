package org.holdout.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keycloak: that it knows the realm, calls itself what tokens must say, and knows the secret of the application's client. */
final class SignIn implements Neighbours {

    private static final String SERVER = "quarkus.oidc.auth-server-url";
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<Neighbour> of(SmallRyeConfig settings) {
        Optional<String> server = value(settings, SERVER);
        List<Neighbour> all = new ArrayList<>();
        server.ifPresent(realm -> all.add(new Neighbour("Keycloak", realm, SERVER, () -> realm(settings, realm))));
        for (String client : List.of("quarkus.oidc", "quarkus.oidc-client")) {
            Optional<String> id = value(settings, client + ".client-id");
            Optional<String> secret = value(settings, client + ".credentials.secret");
            if (server.isPresent() && id.isPresent() && secret.isPresent()) {
                String realm = value(settings, client + ".auth-server-url").orElse(server.get());
                all.add(new Neighbour(
                        "Keycloak's client " + id.get(),
                        realm,
                        client + ".auth-server-url",
                        () -> secret(settings, client, realm, id.get(), secret.get())));
            }
        }
        return all;
    }

    private static void realm(SmallRyeConfig settings, String realm) throws IOException, InterruptedException, Unwell {
        var answer = send(settings, HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration")));
        if (answer.statusCode() != OK) {
            throw new Unwell(
                    "It answers " + answer.statusCode() + ".",
                    "Is the realm's name right, and was the realm imported? See " + SERVER + ".");
        }
        String said = JSON.readTree(answer.body()).path("issuer").asText();
        Optional<String> expected = value(settings, ISSUER);
        if (expected.isPresent() && !expected.get().equals(said)) {
            throw new Unwell(
                    "Its tokens will say that they come from " + said + ", and " + ISSUER + " expects " + expected.get()
                            + ".",
                    "Keycloak's hostname and " + ISSUER + " must be the same public address.");
        }
    }

    /** Asks for a token of the client's own. Keycloak says whether it knows the secret even where the client may have none. */
    private static void secret(SmallRyeConfig settings, String client, String realm, String id, String secret)
            throws IOException, InterruptedException, Unwell {
        String form = "grant_type=client_credentials&client_id=" + encode(id) + "&client_secret=" + encode(secret);
        var answer = send(
                settings,
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        JsonNode said = JSON.readTree(answer.body());
        if (said.path("error").asText().equals("invalid_client")
                || said.path("error_description").asText().startsWith("Invalid client")) {
            throw new Unwell(
                    "Keycloak does not know this client with this secret.",
                    "Give the same secret to the realm and to " + client + ".credentials.secret.");
        }
        if (answer.statusCode() != OK && !said.has("error")) {
            throw new Unwell("It answers " + answer.statusCode() + ".", "See " + client + ".auth-server-url.");
        }
    }

    private static HttpResponse<String> send(SmallRyeConfig settings, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var within = settings.getConfigMapping(CheckSettings.class).within();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(within).build()) {
            return http.send(request.timeout(within).build(), BodyHandlers.ofString());
        }
    }

    private static Optional<String> value(SmallRyeConfig settings, String name) {
        return settings.getOptionalValue(name, String.class);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
