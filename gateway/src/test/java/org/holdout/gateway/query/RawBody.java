package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** A call whose body comes after its head, when the test says so. */
final class RawBody implements AutoCloseable {
    private static final int LIMIT_MILLIS = 20_000;
    private static final String QUERY = "{\"query\":\"{__typename}\"}";

    private final Socket connection;
    private final int length;

    private RawBody(Socket connection, int length) {
        this.connection = connection;
        this.length = length;
    }

    /** Sends the head for a body of so many bytes from this address, and waits until the gateway wants the body. */
    static RawBody begin(URI gateway, String address, int length) throws IOException {
        Socket connection = new Socket(gateway.getHost(), gateway.getPort());
        connection.setSoTimeout(LIMIT_MILLIS);
        RawBody body = new RawBody(connection, length);
        body.say("POST /graphql HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nX-Forwarded-For: "
                + address + "\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
        body.readUntil("100 Continue\r\n\r\n");
        return body;
    }

    /** Sends the whole body, and reads the answer's head and as much of its body as a query for a name has. */
    String finish() throws IOException {
        say(QUERY + " ".repeat(length - QUERY.length()));
        return readUntil("}}");
    }

    /** The answer that comes within this time, though the body is not there; empty when none does. */
    String answerWithin(Duration time) throws IOException {
        connection.setSoTimeout((int) time.toMillis());
        try {
            return readUntil("}");
        } catch (SocketTimeoutException silent) {
            return "";
        } finally {
            connection.setSoTimeout(LIMIT_MILLIS);
        }
    }

    /** Sends one byte more of the body. */
    boolean isClosedToMore() throws IOException {
        try {
            say(" ");
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private void say(String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(UTF_8));
    }

    private String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("closed after " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
