package org.holdout.guide.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ForwardedAddressIT {

    private static final String BODY = "{\"revision\": 1, \"step\": 1, \"result\": \"GONE\"}";

    @TestHTTPResource("/guides/poe-any/reports")
    URI address;

    @Inject
    TestDatabase database;

    @AfterEach
    void nobodySaidAnything() {
        database.forgetPeople();
    }

    /** The trusted sender is 127.0.0.1; 127.0.0.2 is somebody else on the same machine. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, 2", "127.0.0.2, 1"})
    void onlyATrustedSenderMayNameAnother(String sender, long distinct) throws IOException {
        report(sender, "192.0.2.1");
        report(sender, "192.0.2.2");

        assertEquals(distinct, database.count("step_report", "guide_id = 'poe-any'"));
    }

    private void report(String sender, String forwarded) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), address.getPort(), InetAddress.ofLiteral(sender), 0)) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST " + address.getPath() + " HTTP/1.1",
                                    "Host: localhost",
                                    "Connection: close",
                                    "X-Forwarded-For: " + forwarded,
                                    "Content-Type: application/json",
                                    "Content-Length: " + BODY.length(),
                                    "",
                                    BODY)
                            .getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
    }
}
