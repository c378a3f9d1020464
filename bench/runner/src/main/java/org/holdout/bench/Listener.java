package org.holdout.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Hears the changes of one person's requests by {@code graphql-transport-ws}, and notes when each came. */
final class Listener {
    private static final int SECONDS_TO_BEGIN = 20;

    private final Map<String, Long> heard;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Listener(Map<String, Long> heard) {
        this.heard = heard;
    }

    /** @param heard takes the request's id and {@link System#nanoTime} */
    static void open(Vertx vertx, int port, String token, Map<String, Long> heard) throws Exception {
        Listener listener = new Listener(heard);
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/graphql")
                .addSubProtocol("graphql-transport-ws");
        vertx.createWebSocketClient()
                .connect(options)
                .onSuccess(socket -> listener.begin(socket, token))
                .onFailure(listener.ready::completeExceptionally);
        listener.ready.get(SECONDS_TO_BEGIN, TimeUnit.SECONDS);
    }

    private void begin(WebSocket socket, String token) {
        socket.textMessageHandler(text -> hear(socket, new JsonObject(text)));
        socket.writeTextMessage(new JsonObject()
                .put("type", "connection_init")
                .put("payload", new JsonObject().put("Authorization", "Bearer " + token))
                .encode());
    }

    private void hear(WebSocket socket, JsonObject message) {
        switch (message.getString("type")) {
            case "connection_ack" -> {
                socket.writeTextMessage(new JsonObject()
                        .put("id", "1")
                        .put("type", "subscribe")
                        .put(
                                "payload",
                                new JsonObject()
                                        .put("query", "subscription { requestChanged { id action state version } }"))
                        .encode());
                ready.complete(null);
            }
            case "next" -> {
                JsonObject change =
                        message.getJsonObject("payload").getJsonObject("data").getJsonObject("requestChanged");
                heard.put(change.getString("id"), System.nanoTime());
            }
            case "ping" -> socket.writeTextMessage("{\"type\":\"pong\"}");
            default -> ready.completeExceptionally(new IllegalStateException("The gateway said: " + message));
        }
    }
}
