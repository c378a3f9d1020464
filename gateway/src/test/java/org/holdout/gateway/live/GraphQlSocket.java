package org.holdout.gateway.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One client's socket, speaking graphql-transport-ws. */
final class GraphQlSocket implements AutoCloseable {
    private static final int SECONDS = 10;

    private final WebSocketClient client;
    private final WebSocket socket;
    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();

    private GraphQlSocket(Vertx vertx, URI gateway, Optional<String> headerToken) throws Exception {
        client = vertx.createWebSocketClient();
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI("/graphql")
                .setSubProtocols(List.of("graphql-transport-ws"));
        headerToken.ifPresent(token -> options.addHeader("Authorization", "Bearer " + token));
        socket = client.connect(options)
                .toCompletionStage()
                .toCompletableFuture()
                .get(SECONDS, TimeUnit.SECONDS);
        socket.textMessageHandler(text -> {
            JsonObject message = new JsonObject(text);
            if (!"ping".equals(message.getString("type"))) {
                heard.add(message);
            }
        });
    }

    /** A socket that gives its token when the connection begins, as a browser must; or none. */
    static GraphQlSocket withInit(Vertx vertx, URI gateway, Optional<String> token) throws Exception {
        GraphQlSocket socket = new GraphQlSocket(vertx, gateway, Optional.empty());
        JsonObject payload = new JsonObject();
        token.ifPresent(it -> payload.put("Authorization", "Bearer " + it));
        socket.send(new JsonObject().put("type", "connection_init").put("payload", payload));
        return socket;
    }

    /** A socket that gives its token in the header of the upgrade. */
    static GraphQlSocket withHeader(Vertx vertx, URI gateway, String token) throws Exception {
        GraphQlSocket socket = new GraphQlSocket(vertx, gateway, Optional.of(token));
        socket.send(new JsonObject().put("type", "connection_init"));
        return socket;
    }

    GraphQlSocket subscribe(String query) throws InterruptedException {
        expect("connection_ack");
        send(new JsonObject()
                .put("id", "1")
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query)));
        return this;
    }

    /** The next message, which must be of this type. */
    JsonObject expect(String type) throws InterruptedException {
        JsonObject message = heard.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null || !type.equals(message.getString("type"))) {
            throw new AssertionError("expected " + type + " but heard " + message);
        }
        return message;
    }

    /** The next message, whatever it is. */
    JsonObject expectAny() throws InterruptedException {
        return pollFor(Duration.ofSeconds(SECONDS)).orElseThrow(() -> new AssertionError("nothing was heard"));
    }

    /** What the next message says under this field of the subscription. */
    JsonObject change(String field) throws InterruptedException {
        return expect("next").getJsonObject("payload").getJsonObject("data").getJsonObject(field);
    }

    /** Whatever has come and nobody has looked at, without waiting. */
    Optional<JsonObject> poll() {
        return Optional.ofNullable(heard.poll());
    }

    /** The next message, if it comes in time. */
    Optional<JsonObject> pollFor(Duration time) throws InterruptedException {
        return Optional.ofNullable(heard.poll(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        client.close();
    }

    private void send(JsonObject message) {
        socket.writeTextMessage(message.encode());
    }
}
