package org.holdout.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final String ISSUER = "https://id.holdout.example/realms/holdout";
    private static final String KNOWN_SECRET = "a-secret-that-the-realm-knows";

    private HttpServer keycloak;
    private String realm;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/holdout";
        answer("/.well-known/openid-configuration", 200, "{\"issuer\": \"" + ISSUER + "\"}");
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void databaseThatNobodyServesIsNamedWithTheSetting() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/holdout_guide";

        Told told = Told.of(new Databases(), Map.of("quarkus.datasource.jdbc.url", url));

        assertEquals(1, told.code());
        assertTrue(told.text().contains("FAILS  database at " + url), told.text());
        assertTrue(told.text().contains("quarkus.datasource.jdbc.url"), told.text());
    }

    @Test
    void brokerThatNobodyServesIsNamedWithTheSetting() throws IOException {
        String servers = "127.0.0.1:" + closedPort();

        Told told = Told.of(new Brokers(), Map.of("kafka.bootstrap.servers", servers, "holdout.check.within", "500ms"));

        assertEquals(1, told.code());
        assertTrue(told.text().contains("FAILS  Kafka at " + servers), told.text());
        assertTrue(told.text().contains("kafka.bootstrap.servers"), told.text());
    }

    @Test
    void serverThatNobodyServesIsNamedWithTheSetting() throws IOException {
        String url = "http://127.0.0.1:" + closedPort();

        Told told = Told.of(new Servers(), Map.of("quarkus.rest-client.guide-service.url", url));

        assertEquals(1, told.code());
        assertTrue(told.text().contains("FAILS  guide-service at " + url), told.text());
        assertTrue(told.text().contains("quarkus.rest-client.guide-service.url"), told.text());
    }

    @Test
    void signInThatKnowsRealmAndIssuerIsWell() {
        Told told = Told.of(new SignIn(), signIn(Map.of()));

        assertEquals("  ok     Keycloak at " + realm + "\nAll is well.\n", told.text());
        assertEquals(0, told.code());
    }

    @Test
    void signInThatCallsItselfOtherwiseIsTold() {
        Told told = Told.of(new SignIn(), signIn(Map.of("quarkus.oidc.token.issuer", "https://other.example")));

        assertEquals(1, told.code());
        assertTrue(told.text().contains(ISSUER), told.text());
        assertTrue(told.text().contains("quarkus.oidc.token.issuer expects https://other.example"), told.text());
    }

    @Test
    void wrongRealmIsTold() {
        Told told = Told.of(new SignIn(), signIn(Map.of("quarkus.oidc.auth-server-url", realm + "-not")));

        assertEquals(1, told.code());
        assertTrue(told.text().contains("It answers 404."), told.text());
    }

    @Test
    void wrongSecretOfAClientIsToldAndNotShown() {
        answer(
                "/protocol/openid-connect/token",
                401,
                "{\"error\": \"unauthorized_client\", \"error_description\": \"Invalid client or Invalid client credentials\"}");

        Told told = Told.of(new SignIn(), client());

        assertEquals(1, told.code());
        assertTrue(told.text().contains("FAILS  Keycloak's client holdout-portal"), told.text());
        assertTrue(told.text().contains("quarkus.oidc.credentials.secret"), told.text());
        assertEquals(-1, told.text().indexOf(KNOWN_SECRET), told.text());
    }

    @Test
    void clientThatMayHaveNoTokenOfItsOwnIsWellWhenItsSecretIsKnown() {
        answer(
                "/protocol/openid-connect/token",
                401,
                "{\"error\": \"unauthorized_client\", \"error_description\": \"Client not enabled to retrieve service account\"}");

        assertEquals(0, Told.of(new SignIn(), client()).code());
    }

    @Test
    void whatNeverAnswersIsGivenUp() {
        var never = new CountDownLatch(1);
        Neighbour silent = new Neighbour("mail relay", "mail.example:587", "holdout.mail.smtp.host", never::await);

        Told told = Told.of(List.of(silent), Duration.ofSeconds(1));

        assertEquals(1, told.code());
        assertTrue(told.text().contains("No answer within 1 seconds."), told.text());
    }

    private Map<String, String> client() {
        return signIn(
                Map.of("quarkus.oidc.client-id", "holdout-portal", "quarkus.oidc.credentials.secret", KNOWN_SECRET));
    }

    private Map<String, String> signIn(Map<String, String> more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("quarkus.oidc.auth-server-url", realm, "quarkus.oidc.token.issuer", ISSUER));
        settings.putAll(more);
        return settings;
    }

    private void answer(String path, int status, String body) {
        keycloak.createContext("/realms/holdout" + path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
