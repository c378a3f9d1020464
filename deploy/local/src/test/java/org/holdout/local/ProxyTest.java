package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private static final int PORT = new Ports(5200).portal();

    private static final long WAIT_SECONDS = 60;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Proxy proxy = new Proxy(List.of(PORT), 2);
    private final List<HttpServer> instances = new ArrayList<>();

    @BeforeEach
    void startProxyAndInstances() throws IOException {
        for (int number = 1; number <= 2; number++) {
            String name = "instance " + number;
            var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Ports.instance(PORT, number));
            var instance = HttpServer.create(address, 0);
            instance.createContext("/", exchange -> answer(exchange, name));
            instance.start();
            instances.add(instance);
        }
        proxy.start();
    }

    @AfterEach
    void stopAll() {
        proxy.stop();
        instances.forEach(instance -> instance.stop(0));
    }

    @Test
    void eachRequestOfAConnectionGoesToTheNextInstanceWithTheAddressThatWasAskedFor() throws Exception {
        List<String> answers = fourAnswers();

        String said = " heard localhost:" + PORT + " hello";
        assertEquals(Set.of("instance 1" + said, "instance 2" + said), Set.copyOf(answers));
        assertEquals(answers.subList(0, 2), answers.subList(2, 4));
    }

    @Test
    void theOtherInstanceAnswersForOneThatIsGone() throws Exception {
        fourAnswers();
        instances.getFirst().stop(0);

        List<String> answers = fourAnswers();

        assertEquals(Set.of("instance 2 heard localhost:" + PORT + " hello"), Set.copyOf(answers));
    }

    @Test
    void whenNoneIsThereTheAnswerSaysSo() throws Exception {
        instances.forEach(instance -> instance.stop(0));

        int status = ask().statusCode();

        assertEquals(502, status);
    }

    @Test
    void aWebSocketGoesThroughToAnInstanceAndBack() throws Exception {
        instances.forEach(instance -> instance.stop(0));
        Vertx vertx = Vertx.vertx();
        try {
            join(vertx.createHttpServer()
                    .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                    .listen(Ports.instance(PORT, 1), "127.0.0.1"));

            String heard = join(vertx.createWebSocketClient()
                    .connect(PORT, "localhost", "/")
                    .compose(socket -> {
                        Promise<String> answer = Promise.promise();
                        socket.textMessageHandler(answer::complete).writeTextMessage("hello");
                        return answer.future();
                    }));

            assertEquals("hello", heard);
        } finally {
            join(vertx.close());
        }
    }

    private static <T> T join(Future<T> what) {
        return what.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> fourAnswers() {
        return IntStream.range(0, 4).mapToObj(i -> bodyOfOne()).toList();
    }

    private static String bodyOfOne() {
        try {
            return ask().body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> ask() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + "/"))
                .POST(HttpRequest.BodyPublishers.ofString("hello"))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void answer(HttpExchange exchange, String name) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Host");
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        byte[] bytes = (name + " heard " + asked + " " + body).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
