package org.holdout.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Guide-, request- and comparison-service in one HTTP server: it answers what a test puts there, and remembers the calls. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    /** One call that came. */
    public record Call(String method, URI uri, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Answers one call. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        String url = address();
        return Map.of(
                "quarkus.rest-client.guide-service.url", url,
                "quarkus.rest-client.request-service.url", url,
                "quarkus.rest-client.comparison-service.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == FakeServices.class);
    }

    public void reset() {
        answers.clear();
        calls.clear();
    }

    public void answer(String methodAndPath, String json) {
        answer(methodAndPath, 200, json);
    }

    public void answer(String methodAndPath, int status, String json) {
        answers.put(methodAndPath, exchange -> {
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            send(exchange, status, json);
        });
    }

    /** The address of all of them. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** These requests as the only ones. */
    public void answerRequests(String... ids) {
        answer(
                "GET /requests",
                Content.page(Arrays.stream(ids)
                        .map(id -> Content.request(id, "meta", "g1"))
                        .toArray(String[]::new)));
    }

    /** One answer for each caller, known by the token. */
    public void answerByToken(String methodAndPath, Map<String, String> answersByToken) {
        answerBy(methodAndPath, exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            send(exchange, 200, answersByToken.get(authorization.substring("Bearer ".length())));
        });
    }

    /** A guide under this id. */
    public void answerGuide(String id) {
        answer("GET /guides/" + id, Content.guide(id, "meta"));
    }

    /** A request under this id. */
    public void answerRequest(String id) {
        answer("GET /requests/" + id, Content.request(id, "meta", "g1"));
    }

    /** Answers what this says. */
    public void answerBy(String methodAndPath, Answer answer) {
        answers.put(methodAndPath, answer);
    }

    public void problem(String methodAndPath, int status, String code, String detail) {
        answer(methodAndPath, status, """
            {"type":"urn:x","title":"x","status":%d,"code":"%s","detail":"%s",
             "errors":[{"field":"rights","message":"Name a right."}]}\
            """.formatted(status, code, detail));
    }

    /** As {@link #problem}, in German. */
    public void germanProblem(String methodAndPath, int status, String code, String detail) {
        answerBy(methodAndPath, exchange -> {
            exchange.getResponseHeaders().set("Content-Language", "de");
            send(exchange, status, """
            {"type":"urn:x","title":"x","status":%d,"code":"%s","detail":"%s","lang":"de"}\
            """.formatted(status, code, detail));
        });
    }

    /** Every call that came and found an answer. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String methodAndPath) {
        return calls.stream()
                .filter(call -> (call.method() + " " + call.uri().getPath()).equals(methodAndPath))
                .toList();
    }

    public static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        answers.getOrDefault(call, unknown -> send(unknown, 404, """
            {"code":"NOT_FOUND","detail":"There is no such thing."}\
            """)).to(exchange);
    }
}
