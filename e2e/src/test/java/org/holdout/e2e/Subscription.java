package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A live subscription over {@code graphql-transport-ws}. */
final class Subscription implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
    private static final Duration HEAR_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private WebSocket socket;

    private Subscription() {}

    static Subscription open(HttpClient http, URI address, Optional<String> token, String document) {
        Subscription subscription = new Subscription();
        subscription.socket = http.newWebSocketBuilder()
                .connectTimeout(CONNECT_LIMIT)
                .subprotocols("graphql-transport-ws")
                .buildAsync(address, subscription.new Listener())
                .join();
        Map<String, Object> payload = token.<Map<String, Object>>map(
                        value -> Map.of("Authorization", "Bearer " + value))
                .orElse(Map.of());
        subscription.send(Map.of("type", "connection_init", "payload", payload));
        subscription
                .acknowledged
                .orTimeout(CONNECT_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
        subscription.send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", document)));
        return subscription;
    }

    /** Waits until the server has it: does something that is told of, until one is. What is told of the others comes later. */
    Subscription hears(Runnable change) {
        Awaitility.await().atMost(HEAR_LIMIT).until(() -> {
            change.run();
            return next(BETWEEN_TRIES).isPresent();
        });
        return this;
    }

    /** The next message about the subscription, or empty when none comes in this time. */
    Optional<JsonNode> next(Duration limit) {
        try {
            return Optional.ofNullable(messages.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void send(Map<String, Object> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void received(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            switch (message.path("type").asText()) {
                case "connection_ack" -> acknowledged.complete(null);
                case "ping" -> send(Map.of("type", "pong"));
                case "pong" -> {}
                default -> messages.add(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            acknowledged.completeExceptionally(new IllegalStateException("Closed with " + code + " " + reason));
            messages.add(JSON.createObjectNode().put("type", "closed").put("code", code));
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            acknowledged.completeExceptionally(error);
        }
    }
}
