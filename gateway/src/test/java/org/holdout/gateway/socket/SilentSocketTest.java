package org.holdout.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The other end of these sockets answers no ping, as if the line were cut. */
@QuarkusTest
@TestProfile(SilentSocketTest.Soon.class)
@Timeout(60)
class SilentSocketTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI gateway;

    @AfterEach
    void clientIsLetGo() {
        client.shutdownNow();
    }

    @Test
    void socketWhoseOtherEndIsGoneIsClosed() throws Exception {
        RawSocket socket = RawSocket.open(client, gateway).say("{\"type\":\"connection_init\"}");

        assertTrue(socket.hear().contains("connection_ack"));
        assertEquals(4499, socket.closeCode());
    }

    /** Silence that a test can wait for. */
    public static class Soon implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.gateway.socket.alive-within", "2s");
        }
    }
}
