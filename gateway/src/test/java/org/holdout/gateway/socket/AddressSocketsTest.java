package org.holdout.gateway.socket;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sockets from addresses as the proxy names them. */
@QuarkusTest
@TestProfile(AddressSocketsTest.Few.class)
@Timeout(60)
class AddressSocketsTest {
    private static final int OF_ADDRESS = 3;
    private static final int POINTS = 8;
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    private int operations;

    @ConfigProperty(name = "holdout.gateway.socket.max-operations")
    int maxOperations;

    @TestHTTPResource
    URI gateway;

    @AfterEach
    void clientIsLetGo() {
        client.shutdownNow();
    }

    @Test
    void oneAddressTakesItsShareAndTheOthersAreLetIn() throws Exception {
        RawSocket first = open("203.0.113.7");
        for (int i = 1; i < OF_ADDRESS; i++) {
            open("203.0.113.7");
        }

        HttpResponse<?> refused = refusal("203.0.113.7");
        assertEquals(429, refused.statusCode());
        assertEquals("60", refused.headers().firstValue("Retry-After").orElse("none"));
        assertTrue(open("203.0.113.8").say(INIT).hear().contains("connection_ack"));
        first.cut();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> open("203.0.113.7") != null);
    }

    @Test
    void addressesOfOneNetworkAreOne() throws Exception {
        for (int i = 0; i < OF_ADDRESS; i++) {
            open("2001:db8:0:7::" + i);
        }

        assertEquals(429, refusal("2001:db8:0:7:ffff::1").statusCode());
        assertTrue(open("2001:db8:0:8::1").say(INIT).hear().contains("connection_ack"));
    }

    @Test
    void thePortalOpensAsManyAsItsVisitorsNeed() throws Exception {
        for (int i = 0; i < POINTS + OF_ADDRESS; i++) {
            RawSocket.open(client, gateway);
        }

        assertTrue(RawSocket.open(client, gateway).say(INIT).hear().contains("connection_ack"));
    }

    @Test
    void openingCostsAPoint() throws Exception {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try {
                open("198.51.100.9").cut();
                return false;
            } catch (ExecutionException refused) {
                return answer(refused).statusCode() == 429;
            }
        });

        assertTrue(open("198.51.100.10").say(INIT).hear().contains("connection_ack"));
    }

    @Test
    void operationThatIsRefusedCostsAPoint() throws Exception {
        RawSocket socket = open("198.51.100.11").answerPings().say(INIT);
        assertTrue(socket.hear().contains("connection_ack"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> socket.say(subscribe("{")).hear().contains("RATE_LIMITED"));
    }

    @Test
    void operationBeyondTheBoundCostsAPointToo() throws Exception {
        RawSocket socket = open("198.51.100.12").answerPings().say(INIT);
        assertTrue(socket.hear().contains("connection_ack"));
        for (int i = 0; i < maxOperations; i++) {
            socket.say(subscribe("subscription{guideChanged{id}}"));
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> socket.say(subscribe("{__typename}")).hear().contains("RATE_LIMITED"));
    }

    /** An operation under an id of its own. */
    private String subscribe(String query) {
        return "{\"type\":\"subscribe\",\"id\":\"" + ++operations + "\",\"payload\":{\"query\":\"" + query + "\"}}";
    }

    private RawSocket open(String address) throws Exception {
        return RawSocket.open(client, gateway, "X-Forwarded-For", address);
    }

    private HttpResponse<?> refusal(String address) {
        return answer(assertThrows(ExecutionException.class, () -> open(address)));
    }

    private static HttpResponse<?> answer(ExecutionException refused) {
        return ((WebSocketHandshakeException) refused.getCause()).getResponse();
    }

    /** Few of both. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "holdout.gateway.socket.max-of-address", Integer.toString(OF_ADDRESS),
                    "holdout.gateway.fair-use.points-of-address", Integer.toString(POINTS),
                    "holdout.gateway.socket.init-within", "30s");
        }
    }
}
