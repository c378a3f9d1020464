package org.holdout.request.reply;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.mail.ReplyAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NonsenseIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    ReplyAddresses addresses;

    @ConfigProperty(name = "holdout.mail.imap.port")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\n<html>",
                "* OK {2000000000}\r\n",
                "* OK ready\r\n* ((((((((((((((\r\n* 1 FETCH (BODY[] {99}\r\nx",
                "\u0000\u0001\u0002\u00ff",
                "* BYE\r\n",
                "",
                "endless"
            })
    void whateverTheServerSaysAnswersAreReadOnceItMakesSenseAgain(String nonsense) throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        String address =
                QuarkusTransaction.requiringNew().call(() -> addresses.of(UUID.fromString(zoe.sent), zoe.owner));
        Heard heard = new Heard();
        try (Rubbish server = new Rubbish(port, nonsense)) {
            await().atMost(LIMIT).until(() -> server.answered.get() >= 2);
            zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(200);
        } finally {
            heard.stop();
        }

        try (MailServer mail = MailServer.start()) {
            Letterbox.post(address, "From: a@meta.example\nMessage-ID: <after@meta.example>\n\nStill here.\n");
            await().atMost(LIMIT)
                    .untilAsserted(() -> zoe.call()
                            .get("/messages?requests={id}", zoe.sent)
                            .then()
                            .body("size()", equalTo(1)));
            assertEquals(0, mail.folder("Unmatched"));
        }
        assertTrue(heard.warnings.size() <= 1, () -> "said more than once: " + heard.warnings);
    }

    /** What the service says in its log about reading answers. */
    private static final class Heard extends Handler {

        final List<String> warnings = new ArrayList<>();
        private final Logger logger = Logger.getLogger("org.holdout.request.reply");

        Heard() {
            logger.addHandler(this);
        }

        void stop() {
            logger.removeHandler(this);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.add(record.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** A server at the port of IMAP that says one thing to everybody, or goes on without end. */
    private static final class Rubbish implements AutoCloseable {

        private final ServerSocket server;
        private final byte[] says;
        private final boolean endless;
        final AtomicInteger answered = new AtomicInteger();

        Rubbish(int port, String says) throws IOException {
            await().until(() -> MailServer.isFree(port));
            server = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
            endless = says.equals("endless");
            this.says = (endless ? "* ".repeat(500_000) : says).getBytes(StandardCharsets.ISO_8859_1);
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    answered.incrementAndGet();
                    OutputStream out = client.getOutputStream();
                    do {
                        out.write(says);
                        out.flush();
                    } while (endless);
                } catch (IOException e) {
                    // The client hung up.
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
