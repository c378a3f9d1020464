package org.holdout.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A body leaves when its gate lets it, and before that nothing does. */
@Timeout(30)
class GateTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket server;
    private GuardedHttp http;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        http = new GuardedHttp(
                new LocalGuard(true),
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                DefaultClientTlsStrategy.createDefault());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void nothingLeavesWhenTheGateDoesNotLetIt() {
        CompletableFuture<byte[]> came = CompletableFuture.supplyAsync(this::all, threads);

        assertThrows(
                IllegalStateException.class,
                () -> http.send(call(), body -> {
                    throw new IllegalStateException("closed");
                }));

        assertEquals("", new String(came.join(), StandardCharsets.UTF_8));
    }

    @Test
    void allHasLeftWhenTheGateIsPassed() throws IOException {
        CompletableFuture<byte[]> came = CompletableFuture.supplyAsync(this::oneMessage, threads);

        http.send(call(), body -> {
            body.send();
            assertTrue(new String(came.join(), StandardCharsets.UTF_8).endsWith("\r\n\r\nHello"));
        });
    }

    /** Everything that comes over one connection until the other side closes it. */
    private byte[] all() {
        try (Socket connection = server.accept()) {
            return connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** Reads one message and answers it when it is whole. */
    private byte[] oneMessage() {
        try (Socket connection = server.accept()) {
            StringBuilder read = new StringBuilder();
            while (!read.toString().endsWith("Hello")) {
                read.append((char) connection.getInputStream().read());
            }
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return read.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Call call() {
        return new Call(
                Call.Method.POST,
                URI.create("http://receiver.example:" + server.getLocalPort() + "/hook"),
                Map.of("Content-Type", "text/plain"),
                "Hello".getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(10),
                100);
    }
}
