package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.holdout.local.CannotRun.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of Keycloak for a realm that people use; LauncherIT sees the same with a real one. */
class RealmInUseTest {
    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLD_PORTAL = """
        [{"id": "1", "clientId": "holdout-portal", "secret": "kept", "redirectUris": ["https://holdout.example/*"],
          "publicClient": true, "protocolMappers": [], "defaultClientScopes": []}]\
        """;

    private record Change(String method, String path, JsonNode body) {}

    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private volatile String realm = "{\"realm\": \"holdout\"}";
    private volatile String service = "[{\"id\": \"2\", \"clientId\": \"holdout-request-service\"}]";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/realms/master", exchange -> answer(exchange, 200, "{\"access_token\": \"t\"}"));
        server.createContext("/admin/realms", exchange -> {
            String path = exchange.getRequestURI().toString().replace("/admin/realms/holdout", "");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, path.isEmpty() && realm.isEmpty() ? 404 : 200, found(path));
            } else {
                changes.add(new Change(exchange.getRequestMethod(), path, JSON.readTree(body)));
                answer(exchange, 200, "{}");
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theRealmIsNeverWithoutItsPasswordPolicyAndKeepsItsMailServer() throws Exception {
        update(Map.of());

        List<JsonNode> settings = bodies("PUT", "");
        assertFalse(settings.isEmpty());
        for (JsonNode put : settings) {
            assertTrue(put.path("passwordPolicy").asText().startsWith("length(10)"), put.toString());
            assertFalse(put.has("smtpServer"), put.toString());
        }
    }

    @Test
    void aClientKeepsItsSecretAndAddressesAndBecomesWhatTheFileSaysElsewhere() throws Exception {
        update(Map.of());

        JsonNode portal = bodies("PUT", "/clients/1").getFirst();
        assertEquals("kept", portal.path("secret").asText());
        assertEquals(
                "https://holdout.example/*", portal.path("redirectUris").path(0).asText());
        assertFalse(portal.path("publicClient").asBoolean(true));
    }

    @Test
    void rolesOfEverybodyAndOfTokensAreAdded() throws Exception {
        update(Map.of());

        assertEquals(
                1,
                bodies("POST", "/roles/default-roles-holdout/composites")
                        .getFirst()
                        .size());
        assertEquals(
                4,
                bodies("POST", "/client-scopes/9/scope-mappings/realm")
                        .getFirst()
                        .size());
    }

    @Test
    void aNewClientWhoseSecretIsNotSaidIsRefusedBeforeAnythingChanges() {
        service = "[]";

        CannotRun refusal = assertThrows(CannotRun.class, () -> update(Map.of()));

        assertEquals(Why.USAGE, refusal.why());
        assertTrue(refusal.getMessage().contains("holdout-request-service"), refusal.getMessage());
        assertEquals(List.of(), changes);
    }

    @Test
    void aRealmThatIsNotThereIsNotMade() {
        realm = "";

        assertThrows(CannotRun.class, () -> update(Map.of()));

        assertEquals(List.of(), changes);
    }

    private void update(Map<String, String> said) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        new Realm(KeycloakAdmin.signIn(address, "admin", "password", ""))
                .bringInUseUpToDate(RealmFile.forRealmInUse(ROOT, said));
    }

    private List<JsonNode> bodies(String method, String path) {
        return changes.stream()
                .filter(change ->
                        change.method().equals(method) && change.path().equals(path))
                .map(Change::body)
                .toList();
    }

    private String found(String path) {
        if (path.isEmpty()) {
            return realm;
        } else if (path.startsWith("/clients?clientId=holdout-portal")) {
            return OLD_PORTAL;
        } else if (path.startsWith("/clients?clientId=holdout-request-service")) {
            return service;
        } else if (path.startsWith("/clients?clientId=")) {
            return "[{\"id\": \"3\"}]";
        } else if (path.equals("/client-scopes")) {
            return "[{\"id\": \"9\", \"name\": \"holdout-api\"}]";
        } else if (path.startsWith("/roles/") || path.contains("/roles/") || path.endsWith("service-account-user")) {
            return "{\"id\": \"4\"}";
        }
        return "[]";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
