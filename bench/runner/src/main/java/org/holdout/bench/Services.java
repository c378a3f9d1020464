package org.holdout.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** guide-, request- and comparison-service, and Keycloak's keys, in one server that looks nothing up. */
final class Services implements AutoCloseable {
    private static final int SECONDS_TO_START = 20;

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Buffer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    Services(Token token) throws Exception {
        answers.put("/guides", Content.guides().toBuffer());
        answers.put("/vendors", Content.vendors().toBuffer());
        answers.put("/requests", Content.requests().toBuffer());
        answers.put("/channels", Buffer.buffer("[]"));
        answers.put(
                "/realms/holdout/protocol/openid-connect/certs", token.keys().toBuffer());
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(SECONDS_TO_START, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close();
    }

    private void answer(HttpServerRequest call) {
        Buffer answer = call.path().equals("/comparison") ? comparison(call) : answers.get(call.path());
        if (answer == null) {
            call.response().setStatusCode(404).end();
        } else {
            call.response().putHeader("Content-Type", "application/json").end(answer);
        }
    }

    private Buffer comparison(HttpServerRequest call) {
        return answers.computeIfAbsent(call.uri(), unknown -> {
            List<String> vendors = List.of(call.getParam("vendors").split(",", -1));
            String dimensions = call.getParam("dimensions");
            JsonObject comparison = Content.comparison(
                    vendors, dimensions == null ? Content.DIMENSIONS : dimensions.split(",", -1).length);
            return comparison.toBuffer();
        });
    }
}
