package org.holdout.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GuardedHttpTest {

    private static final int MAX = 10_000;
    private static final byte[] BLOCK = new byte[4096];

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicInteger reached = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private GuardedHttp http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        http = new GuardedHttp(new LocalGuard(true), this::lookUp, DefaultClientTlsStrategy.createDefault());
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers once with this machine; whoever asks again is led astray. */
    private InetAddress[] lookUp(String host) {
        String answer = lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.77.77.77";
        return new InetAddress[] {InetAddress.ofLiteral(answer)};
    }

    @Test
    void theAnswerComesWholeWithItsHeaders() throws IOException {
        serve(203, "Hello", Map.of("ETag", "\"1\""));

        Answer answer = send(MAX);

        assertEquals(203, answer.status());
        assertEquals("Hello", new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(Optional.of("\"1\""), answer.header("etag"));
        assertFalse(answer.cut());
    }

    @Test
    void aNameIsLookedUpOnceAndTheCheckedAddressIsCalled() throws IOException {
        AtomicReference<String> host = new AtomicReference<>();
        server.createContext("/", exchange -> {
            host.set(exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        Answer answer = send(MAX);

        assertEquals(204, answer.status());
        assertTrue(host.get().startsWith("two-answers.example:"));
        assertEquals(1, lookups.get());
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
        server.createContext("/elsewhere", exchange -> reached.incrementAndGet());
        serve(302, "", Map.of("Location", "/elsewhere"));

        Answer answer = send(MAX);

        assertEquals(302, answer.status());
        assertEquals(0, reached.get());
    }

    @Test
    void anEndlessAnswerIsCut() throws IOException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            writeForever(exchange.getResponseBody());
        });

        Answer answer = send(MAX);

        assertTrue(answer.cut());
        assertEquals(MAX, answer.body().length);
    }

    @Test
    void aCompressedBombIsCutAtItsUnpackedSize() throws IOException {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            writeForever(new GZIPOutputStream(exchange.getResponseBody()));
        });

        Answer answer = send(MAX);

        assertTrue(answer.cut());
        assertEquals(MAX, answer.body().length);
    }

    @Test
    void anAnswerThatDripsIsEndedByTheCallsTime() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody());
        });

        assertThrows(SocketTimeoutException.class, () -> send(MAX));
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        server.createContext("/", exchange -> {
            for (int i = 0; i < 50; i++) {
                exchange.getResponseHeaders().set("X-" + i, "x");
            }
            exchange.sendResponseHeaders(204, -1);
        });

        assertThrows(IOException.class, () -> send(MAX));
    }

    @Test
    void whatIsPostedArrivesWithItsType() throws IOException {
        AtomicReference<String> got = new AtomicReference<>();
        server.createContext("/", exchange -> {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            got.set(type + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/json");

        http.send(new Call(Call.Method.POST, address(), headers, body, Duration.ofSeconds(5), MAX));

        assertEquals("application/json {}", got.get());
    }

    private void serve(int status, String text, Map<String, String> headers) {
        server.createContext("/", exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private Answer send(int maxBytes) throws IOException {
        return http.send(Call.get(address(), Map.of(), Duration.ofSeconds(8), maxBytes));
    }

    private URI address() {
        return URI.create("http://two-answers.example:" + server.getAddress().getPort() + "/");
    }

    /** Until the other side hangs up. */
    @SuppressWarnings("InfiniteLoopStatement")
    private static void writeForever(OutputStream out) throws IOException {
        while (true) {
            out.write(BLOCK);
        }
    }

    /** Always a byte before a read would time out, until the other side hangs up or the test is over. */
    private void drip(OutputStream out) throws IOException {
        try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
