package org.holdout.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * As much of Keycloak as deletes a user and knows clients: a token for a client, and the admin API's users and clients. Tests ask it
 * over HTTP which users it deleted ({@code GET /deleted}), give it clients ({@code POST /clients}), ask what secrets it gave
 * ({@code GET /secrets}) and tell it to be away ({@code PUT /away}) and back ({@code PUT /back}).
 */
public final class FakeKeycloak implements AutoCloseable {

    private final HttpServer server;
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private final FakeClients clients = new FakeClients();
    private volatile boolean away;

    /** Starts it on a port of its own. */
    public FakeKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/holdout/token", exchange -> answer(exchange, 200, """
            {"access_token": "admin", "token_type": "Bearer", "expires_in": 60}\
            """));
        server.createContext("/admin/realms/holdout/users/", this::delete);
        server.createContext("/admin/realms/holdout/clients", this::clients);
        server.createContext("/clients", exchange -> {
            clients.add(exchange.getRequestBody().readAllBytes());
            answer(exchange, 204, "");
        });
        server.createContext("/secrets", exchange -> answer(exchange, 200, clients.secrets()));
        server.createContext("/deleted", exchange -> answer(exchange, 200, String.join("\n", deleted)));
        server.createContext("/away", exchange -> be(exchange, true));
        server.createContext("/back", exchange -> be(exchange, false));
        server.start();
    }

    /** Where it is. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void delete(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!"Bearer admin".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
        } else if (away || !"DELETE".equals(exchange.getRequestMethod())) {
            answer(exchange, 503, "");
        } else {
            String id = path.substring(path.lastIndexOf('/') + 1);
            boolean first = !deleted.contains(id);
            deleted.add(id);
            answer(exchange, first ? 204 : 404, "");
        }
    }

    private void clients(HttpExchange exchange) throws IOException {
        String called =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (away) {
            answer(exchange, 503, "");
        } else if (called.endsWith("/client-secret")) {
            String id = called.replaceAll(".*/clients/(.*)/client-secret", "$1");
            answer(exchange, 200, clients.secret(id, called.startsWith("POST")));
        } else {
            answer(exchange, 200, clients.page(exchange.getRequestURI().getQuery()));
        }
    }

    private void be(HttpExchange exchange, boolean nowAway) throws IOException {
        away = nowAway;
        answer(exchange, 204, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .add(
                            "Content-Type",
                            body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
