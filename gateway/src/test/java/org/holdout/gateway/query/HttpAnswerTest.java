package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.ExecutionResultImpl;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {
    private static final int LIMIT_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> calls = new LinkedBlockingQueue<>();
    private final List<Buffer> kept = new CopyOnWriteArrayList<>();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        Router router = Router.router(vertx);
        router.get().handler(calls::add);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void answerIsKeptOfWhoeverWaitsForIt() throws Exception {
        try (Socket caller = call()) {
            write(calls.poll(LIMIT_SECONDS, TimeUnit.SECONDS));

            assertEquals('H', caller.getInputStream().read());
            assertEquals(
                    List.of("{\"data\":{\"a\":1}}"),
                    kept.stream().map(Buffer::toString).toList());
        }
    }

    @Test
    void answerForSomebodyWhoHungUpIsNotKeptAsTheRestOfItHasNoLanguage() throws Exception {
        RoutingContext call;
        try (Socket caller = call()) {
            call = calls.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        await().atMost(Duration.ofSeconds(LIMIT_SECONDS))
                .until(() -> call.response().closed());

        write(call);

        assertEquals(List.of(), kept);
    }

    private void write(RoutingContext call) {
        HttpAnswer.to(call, MediaType.JSON)
                .keptBy(kept::add)
                .write(new ExecutionResponse(ExecutionResultImpl.newExecutionResult()
                        .data(Map.of("a", 1))
                        .build()));
    }

    private Socket call() throws Exception {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), port);
        caller.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
        caller.getOutputStream().write("GET / HTTP/1.1\r\nHost: gateway\r\n\r\n".getBytes(UTF_8));
        return caller;
    }
}
