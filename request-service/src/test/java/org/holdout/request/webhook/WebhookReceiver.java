package org.holdout.request.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A real HTTP server that takes webhooks and answers as a test says. */
final class WebhookReceiver implements AutoCloseable {

    /** What came. */
    record Received(String path, String id, String timestamp, String signatures, String body) {

        String[] each() {
            return signatures.split(" ", -1);
        }

        JsonPath json() {
            return JsonPath.from(body);
        }

        String type() {
            return json().getString("type");
        }

        String action() {
            return json().getString("data.action");
        }
    }

    /** What is answered. */
    record Reply(int status, String body, Map<String, String> headers) {

        static Reply of(int status) {
            return new Reply(status, "", Map.of());
        }
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Received> taken = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> script = one -> Reply.of(204);

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newThreadPerTaskExecutor(WebhookReceiver::withTheTestsClasses));
        server.start();
    }

    /** What answers may call the service, as tests do. */
    private static Thread withTheTestsClasses(Runnable task) {
        Thread thread = Thread.ofVirtual().unstarted(task);
        thread.setContextClassLoader(WebhookReceiver.class.getClassLoader());
        return thread;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received one = new Received(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(one);
            Reply reply = script.apply(one);
            if (reply.status() < 300) {
                taken.add(one);
            }
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    void answers(Function<Received, Reply> answers) {
        script = answers;
    }

    void answers(int status) {
        script = one -> Reply.of(status);
    }

    /** All that came, in its order. */
    List<Received> received() {
        return List.copyOf(received);
    }

    /** What was answered by 2xx, in its order. */
    List<Received> taken() {
        return List.copyOf(taken);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
