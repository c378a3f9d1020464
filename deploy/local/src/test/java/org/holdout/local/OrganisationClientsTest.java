package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationClientsTest {
    private static final String CLIENTS = "/admin/realms/holdout/clients";
    private static final String PERMISSIONS = CLIENTS + "/permissions-client/authz/resource-server/permission/scope";
    private static final String POLICIES = CLIENTS + "/permissions-client/authz/resource-server/policy/user";
    private static final String PORTAL = "{\"id\": \"portal-id\", \"serviceAccountsEnabled\": true}";
    private static final String GUILD = """
        {"id": "guild-id", "serviceAccountsEnabled": true, "protocolMappers": [
          {"protocolMapper": "oidc-hardcoded-claim-mapper", "config": {"claim.name": "organization_id"}}]}\
        """;
    private static final String POLICY = "[{\"id\": \"policy-id\", \"name\": \"holdout-request-service\"}]";
    private static final String PERMISSION = "[{\"id\": \"permission-id\", \"name\": \"clients of organisations\"}]";

    /** The answer to each question, by its path and query. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private final List<String> written = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        answers.put(CLIENTS + "?clientId=admin-permissions", "[{\"id\": \"permissions-client\"}]");
        answers.put(CLIENTS + "?clientId=holdout-request-service", "[{\"id\": \"service-client\"}]");
        answers.put(CLIENTS + "/service-client/service-account-user", "{\"id\": \"account-id\"}");
        answers.put(CLIENTS + "?first=0&max=100", "[" + PORTAL + "," + GUILD + "]");
        answers.put(POLICIES + "?name=holdout-request-service", POLICY);
        answers.put(PERMISSIONS + "?name=clients+of+organisations", "[]");
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/realms/master", exchange -> answer(exchange, "{\"access_token\": \"1\"}"));
        server.createContext("/admin/realms", this::admin);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void thePermissionNamesTheClientsOfOrganisationsAndNoOthers() throws Exception {
        bringUpToDate();

        assertEquals(
                "POST " + PERMISSIONS + " {\"name\":\"clients of organisations\",\"resourceType\":\"Clients\","
                        + "\"decisionStrategy\":\"UNANIMOUS\",\"resources\":[\"guild-id\"],\"scopes\":[\"view\",\"manage\"],"
                        + "\"policies\":[\"policy-id\"]}",
                written.getLast());
    }

    @Test
    void withoutAClientNoPermissionIsMadeForItWouldHoldForAll() throws Exception {
        answers.put(CLIENTS + "?first=0&max=100", "[" + PORTAL + "]");

        bringUpToDate();

        assertEquals(List.of(), written);
    }

    @Test
    void whenTheLastClientIsGoneThePermissionGoes() throws Exception {
        answers.put(CLIENTS + "?first=0&max=100", "[" + PORTAL + "]");
        answers.put(PERMISSIONS + "?name=clients+of+organisations", PERMISSION);

        bringUpToDate();

        assertEquals(List.of("DELETE " + PERMISSIONS + "/permission-id "), written);
    }

    private void bringUpToDate() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        new OrganisationClients(KeycloakAdmin.signIn(address, "admin", "password"), "/holdout").bringUpToDate();
    }

    private void admin(HttpExchange exchange) throws IOException {
        if (!"GET".equals(exchange.getRequestMethod())) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            written.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        }
        answer(exchange, answers.getOrDefault(exchange.getRequestURI().toString(), "{}"));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
