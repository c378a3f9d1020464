package org.holdout.portal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeftEarlyTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** What is said of a connection that failed: the line, and beneath it the whole of it. */
    private static final List<String> LINE = List.of("INFO", "DEBUG");

    private final Logger root = LogManager.getLogManager().getLogger("");
    private final Logger own = Logger.getLogger(LeftEarly.class.getName());
    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        heard.setLevel(Level.ALL);
        own.setLevel(Level.ALL);
        root.addHandler(heard);
    }

    @AfterEach
    void stop() {
        root.removeHandler(heard);
        own.setLevel(null);
    }

    /** Leaving closes the socket before it stops listening, so the failure is now and then heard after all; then somebody else leaves. */
    @Test
    void whoLeavesBeforeTheSocketIsOpenLeavesALineAndNoError() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout((int) LIMIT.toMillis());
            Awaitility.await().atMost(LIMIT).until(() -> {
                leaveWhileItOpens(silent);
                return heard.levels.containsAll(LINE);
            });
        }

        assertEquals(Set.copyOf(LINE), Set.copyOf(heard.levels));
    }

    @Test
    void whatElseFailsUnheardIsAnError() {
        Infrastructure.handleDroppedException(new IllegalStateException("The lamp is broken."));

        assertEquals(List.of("ERROR"), heard.levels);
    }

    private static void leaveWhileItOpens(ServerSocket silent) throws IOException {
        Multi<JsonObject> changes = new Changes(at(silent.getLocalPort())).of(Topic.GUIDE, "g", null);
        Cancellable reader = changes.subscribe().with(change -> {});
        try (Socket opening = silent.accept()) {
            opening.setSoTimeout((int) LIMIT.toMillis());
            assertEquals('G', opening.getInputStream().read(), "It has asked for the socket");
            reader.cancel();
            opening.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Near at(int port) {
        return new Near(URI.create("http://127.0.0.1:" + port), LIMIT);
    }

    /** The levels of what is said of failures that nobody hears, by us or by Quarkus. */
    private static final class Heard extends Handler {
        private final List<String> levels = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            String name = entry.getLoggerName();
            if (name.contains("Mutiny") || name.equals(LeftEarly.class.getName())) {
                levels.add(entry.getLevel().getName());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
