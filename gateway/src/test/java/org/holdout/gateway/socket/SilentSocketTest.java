package org.holdout.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import org.holdout.gateway.Impatient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The other end of one socket answers no ping, as if the line were cut; that of another does. */
@QuarkusTest
@TestProfile(Impatient.class)
@Timeout(60)
class SilentSocketTest {
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI gateway;

    @AfterEach
    void clientIsLetGo() {
        client.shutdownNow();
    }

    @Test
    void socketWhoseOtherEndIsGoneIsClosedAndOneThatAnswersPingsStaysOpen() throws Exception {
        RawSocket alive = RawSocket.open(client, gateway).answerPings().say(INIT);
        RawSocket silent = RawSocket.open(client, gateway).say(INIT);
        assertTrue(alive.hear().contains("connection_ack"));
        assertTrue(silent.hear().contains("connection_ack"));

        int code = silent.closeCode();

        assertEquals(4499, code);
        alive.say("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\"}}");
        assertTrue(alive.hear().contains("Query"));
    }
}
