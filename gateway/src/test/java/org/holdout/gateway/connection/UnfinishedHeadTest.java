package org.holdout.gateway.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections over which somebody sends a head byte by byte, and never its end. */
@QuarkusTest
@TestProfile(UnfinishedHeadTest.Soon.class)
@Timeout(60)
class UnfinishedHeadTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String HEAD = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: gateway\r\n";

    @TestHTTPResource
    URI gateway;

    @Test
    void connectionThatSaysNothingIsClosed() throws Exception {
        try (Socket connection = open()) {
            assertEquals(-1, connection.getInputStream().read());
        }
    }

    @Test
    void connectionThatNeverEndsItsHeadIsClosedHoweverOftenItSendsAByte() throws Exception {
        try (Socket connection = open()) {
            say(connection, HEAD);

            await().atMost(LIMIT).until(() -> isClosedToMore(connection));
        }
    }

    @Test
    void connectionThatNeverEndsItsSecondHeadIsClosedToo() throws Exception {
        try (Socket connection = open()) {
            say(connection, HEAD + "\r\n");
            assertTrue(readUntil(connection, "__typename").startsWith("HTTP/1.1 200"));
            say(connection, HEAD);

            await().atMost(LIMIT).until(() -> isClosedToMore(connection));
        }
    }

    @Test
    void connectionIsKeptBetweenItsCalls() throws Exception {
        try (Socket connection = open()) {
            say(connection, HEAD + "\r\n");
            readUntil(connection, "__typename");
            connection.setSoTimeout(2500);
            await().atMost(LIMIT).until(() -> isSilent(connection));
            connection.setSoTimeout((int) LIMIT.toMillis());

            say(connection, HEAD + "\r\n");

            assertTrue(readUntil(connection, "__typename").startsWith("HTTP/1.1 200"));
        }
    }

    private Socket open() throws IOException {
        Socket connection = new Socket(gateway.getHost(), gateway.getPort());
        connection.setSoTimeout((int) LIMIT.toMillis());
        return connection;
    }

    private static void say(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** Sends one byte more of the head. */
    private static boolean isClosedToMore(Socket connection) throws IOException {
        try {
            say(connection, "a");
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    /** Nothing comes for as long as reading waits, and the connection stands. */
    private static boolean isSilent(Socket connection) throws IOException {
        try {
            return connection.getInputStream().read() == Integer.MIN_VALUE;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }

    private static String readUntil(Socket connection, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0 || text.charAt(text.length() - 1) != '}') {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("closed after " + text);
            }
            text.append((char) next);
        }
        while (connection.getInputStream().available() > 0) {
            connection.getInputStream().read();
        }
        return text.toString();
    }

    /** Patience that a test can wait for. */
    public static class Soon implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.gateway.connection.head-within", "1s");
        }
    }
}
