package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakAdminTest {
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String accepted = "1";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext(
                "/realms/master",
                exchange -> answer(exchange, 200, "{\"access_token\":\"" + tokens.incrementAndGet() + "\"}"));
        server.createContext("/admin/realms", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            answer(exchange, ("Bearer " + accepted).equals(token) ? 200 : 401, "{\"realm\":\"holdout\"}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aTokenThatHasRunOutIsRenewedOnce() throws Exception {
        var admin = signIn();

        accepted = "2";

        assertEquals(
                "holdout", admin.get("/holdout").orElseThrow().path("realm").asText());
        assertEquals(2, tokens.get());
    }

    @Test
    void anAdminWhoIsRefusedAgainIsAFailure() throws Exception {
        var admin = signIn();

        accepted = "none";

        assertThrows(IOException.class, () -> admin.get("/holdout"));
        assertEquals(2, tokens.get());
    }

    private KeycloakAdmin signIn() throws IOException, InterruptedException {
        return KeycloakAdmin.signIn(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "admin", "password");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
