package org.holdout.gateway.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that asks for much, says that it is there, and reads nothing. */
@QuarkusTest
@TestProfile(UnreadSocketTest.Generous.class)
@Timeout(90)
class UnreadSocketTest {
    private static final int ASKED = 600;
    private static final int SMALL = 16 * 1024;
    private static final int SECONDS = 40;
    private static final int ONE_ANSWER = 20_000;

    /** The whole schema, about 100 kB. */
    private static final String LARGE =
            "{__schema{types{name description fields{name description args{name description} type{name kind}}}}}";

    /** A few thousand bytes for the kernel, a million for the gateway, and one answer; all that is asked for is fifty million. */
    private static final long FAR_TOO_MUCH = 20_000_000;

    @TestHTTPResource
    URI gateway;

    @Test
    void whoDoesNotReadIsLetGoBeforeMuchWaitsForThem() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
            socket.setSoTimeout(SECONDS * 1000);
            socket.getOutputStream().write("""
                GET /graphql HTTP/1.1\r
                Host: gateway\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
                Sec-WebSocket-Protocol: graphql-transport-ws\r
                \r
                """.getBytes(UTF_8));

            readHead(socket.getInputStream());

            say(socket, "{\"type\":\"connection_init\"}");
            for (int i = 0; i < ASKED; i++) {
                say(socket, "{\"type\":\"ping\"}");
                say(socket, "{\"type\":\"subscribe\",\"id\":\"" + i + "\",\"payload\":{\"query\":\"" + LARGE + "\"}}");
            }

            long waited = readToTheEnd(socket.getInputStream());
            assertTrue(waited > ONE_ANSWER && waited < FAR_TOO_MUCH, waited + " bytes waited");
        }
    }

    /** A text frame as a client sends it: masked, here with zeros (RFC 6455, section 5.2). */
    private static void say(Socket socket, String text) throws IOException {
        byte[] payload = text.getBytes(UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        try {
            socket.getOutputStream().write(frame.toByteArray());
        } catch (SocketException closed) {
            // the gateway has let go already
        }
    }

    /** What is sent before the gateway has agreed is none of the socket's. */
    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
    }

    private static long readToTheEnd(InputStream in) throws IOException {
        byte[] some = new byte[64 * 1024];
        long all = 0;
        try {
            for (int n = in.read(some); n >= 0 && all < FAR_TOO_MUCH; n = in.read(some)) {
                all += n;
            }
        } catch (SocketException reset) {
            // cut off, which is an end too
        }
        return all;
    }

    /** Nothing but what waits unread is bounded. */
    public static class Generous implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "holdout.gateway.socket.alive-within", "30s",
                    "holdout.gateway.socket.max-operations", "1000",
                    "holdout.gateway.fair-use.points-of-address", "100000000",
                    "holdout.gateway.fair-use.burst", "100000000");
        }
    }
}
