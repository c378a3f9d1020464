package org.holdout.gateway.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.holdout.gateway.Impatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections over which somebody sends a head byte by byte, and never its end. */
@QuarkusTest
@TestProfile(Impatient.class)
@Timeout(60)
class UnfinishedHeadTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String HEAD = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: gateway\r\n";
    private static final String LIVE = "GET /q/health/live HTTP/1.1\r\nHost: gateway\r\n";

    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(value = "/q/health/live", management = true)
    URI management;

    @Inject
    Vertx vertx;

    @Test
    void connectionThatSaysNothingIsClosed() throws Exception {
        try (Socket connection = open()) {
            assertEquals(-1, connection.getInputStream().read());
        }
    }

    @Test
    void connectionToTheManagementPortThatSaysNothingIsClosedToo() throws Exception {
        awaitLive();

        try (Socket connection = open(management)) {
            assertEquals(-1, connection.getInputStream().read());
        }
    }

    @Test
    void portThatOpenedTooLateToBeSeenIsWatchedAfterItsFirstCall() throws Exception {
        openAnew();
        awaitLive();

        try (Socket connection = open(management)) {
            assertEquals(-1, connection.getInputStream().read());
        }
    }

    @Test
    void connectionToTheManagementPortIsKeptBetweenItsCallsAndClosedWhenItNeverEndsAHead() throws Exception {
        try (Socket connection = open(management)) {
            say(connection, LIVE + "\r\n");
            assertTrue(readUntil(connection, "UP").startsWith("HTTP/1.1 200"));
            connection.setSoTimeout(2500);
            await().atMost(LIMIT).until(() -> isSilent(connection));

            say(connection, LIVE);

            await().atMost(LIMIT).until(() -> isClosedToMore(connection));
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
        return open(gateway);
    }

    private static Socket open(URI port) throws IOException {
        Socket connection = new Socket(port.getHost(), port.getPort());
        connection.setSoTimeout((int) LIMIT.toMillis());
        return connection;
    }

    private static void say(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(UTF_8));
    }

    private void awaitLive() throws IOException {
        try (Socket connection = open(management)) {
            say(connection, LIVE + "\r\n");
            assertTrue(readUntil(connection, "UP").startsWith("HTTP/1.1 200"));
        }
    }

    /** Leaves the management port as it is when it opens. */
    private void openAnew() throws Exception {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            SingleThreadEventLoop ports = (SingleThreadEventLoop) loop;
            ports.submit(() -> ports.registeredChannelsIterator().forEachRemaining(this::leave))
                    .get();
        }
    }

    private void leave(Channel port) {
        boolean isManagement = ((InetSocketAddress) port.localAddress()).getPort() == management.getPort();
        if (isManagement && port.pipeline().get(Acceptor.class) != null) {
            port.pipeline().remove(Acceptor.class);
        }
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
}
