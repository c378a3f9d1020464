package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.holdout.embedded.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final List<String> SERVER = List.of("/bin/sh", "-c", "echo started; exec sleep 60");

    @TempDir
    Path folder;

    private HttpServer health;
    private Child child;

    @BeforeEach
    void create() throws IOException {
        health = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        health.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        health.start();
        child = new Child(
                "server",
                folder.resolve("log"),
                URI.create("http://127.0.0.1:" + health.getAddress().getPort() + "/"),
                new ProcessLedger(folder.resolve("processes.json")));
    }

    @AfterEach
    void stop() {
        child.stop(Duration.ofSeconds(5));
        health.stop(0);
    }

    @Test
    void aProcessThatStillLivesMakesRoomForTheNextTry() throws Exception {
        child.start(SERVER, Map.of(), folder);
        ProcessHandle first = child.processes().getFirst();

        child.start(SERVER, Map.of(), folder);

        assertFalse(Processes.lives(first));
        assertEquals(1, child.processes().size());
    }

    @Test
    void aProcessThatDoesNotBecomeReadyIsEnded() throws Exception {
        health.stop(0);
        var starting = Thread.ofVirtual().start(() -> assertThrows(Exception.class, this::startServer));
        Awaitility.await().until(() -> !child.processes().isEmpty());
        ProcessHandle first = child.processes().getFirst();

        starting.interrupt();
        starting.join();

        assertFalse(Processes.lives(first));
    }

    @Test
    void aStoppedChildIsNotStartedAgain() {
        child.stop(Duration.ZERO);

        assertThrows(CannotRun.class, this::startServer);
    }

    private void startServer() throws IOException, InterruptedException {
        child.start(SERVER, Map.of(), folder);
    }

    @Test
    void theLogOfTheFirstTryIsKept() throws Exception {
        Files.writeString(folder.resolve("log"), "of the last run\n");
        child.start(List.of("/bin/sh", "-c", "exec sleep 60"), Map.of(), folder);
        Files.writeString(folder.resolve("log"), "why it died\n");

        child.start(List.of("/bin/sh", "-c", "exec sleep 60"), Map.of(), folder);

        assertEquals("why it died\n", Files.readString(folder.resolve("log")));
    }
}
