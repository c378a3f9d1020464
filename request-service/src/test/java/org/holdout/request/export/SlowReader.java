package org.holdout.request.export;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.holdout.request.PersonWithEverything;

/** Somebody whose export began, and who reads no more of it than the answer's first line: more is left than buffers hold. */
final class SlowReader implements AutoCloseable {

    /** As text that hardly shrinks; far more than the system keeps for a connection. */
    private static final int BYTES = 10_000_000;

    private static final int BUFFER = 4096;

    /** Longer than any time limit that is tested; a wait beyond it fails the test. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket = new Socket();
    private final InputStream answer;

    SlowReader(PersonWithEverything person) throws IOException {
        byte[] large = new byte[BYTES];
        new Random(1).nextBytes(large);
        person.bring("large.txt", Base64.getEncoder().encode(large));
        socket.setReceiveBufferSize(BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.getOutputStream()
                .write(("GET /viewer/export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                + person.token() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        answer = new BufferedInputStream(socket.getInputStream(), BUFFER);
        String first = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        if (!first.equals("HTTP/1.1 200")) {
            throw new AssertionError("The export did not begin: " + first);
        }
    }

    /** What still comes until the other side ends the connection. */
    String rest() throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            answer.transferTo(rest);
        } catch (SocketException e) {
            // Cut off in the middle.
        }
        return rest.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
