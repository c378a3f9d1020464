package org.holdout.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Timeout(60)
class SocketTest {
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "holdout.gateway.socket.max-operations")
    int maxOperations;

    @AfterEach
    void clientIsLetGo() {
        client.shutdownNow();
    }

    @Test
    void socketThatStaysSilentIsClosed() throws Exception {
        assertEquals(4408, open().closeCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{\"id\":\"1\"}",
                "{\"type\":\"shout\"}",
                "{\"type\":7}",
                "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"connection_init\",\"payload\":\"x\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":null}}",
            })
    void messageThatTheProtocolDoesNotKnowClosesTheSocket(String message) throws Exception {
        RawSocket socket = open();

        socket.say(message);

        assertEquals(4400, socket.closeCode());
    }

    @Test
    void messageNestedWithoutEndClosesTheSocket() throws Exception {
        RawSocket socket = open();

        socket.say("{\"type\":" + "[".repeat(20_000));

        assertEquals(4400, socket.closeCode());
    }

    @Test
    void operationBeforeTheStartIsUnauthorized() throws Exception {
        RawSocket socket = open();

        socket.say(subscribe(1, "{__typename}"));

        assertEquals(4401, socket.closeCode());
    }

    @Test
    void secondStartIsOneTooMany() throws Exception {
        RawSocket socket = open().say(INIT);

        socket.say(INIT);

        assertEquals(4429, socket.closeCode());
    }

    @Test
    void twoOperationsOfOneIdAreOneTooMany() throws Exception {
        RawSocket socket = open().say(INIT).say(subscribe(1, "subscription{guideChanged{id}}"));

        socket.say(subscribe(1, "subscription{guideChanged{id}}"));

        assertEquals(4409, socket.closeCode());
    }

    @Test
    void operationBeyondTheBoundIsRefusedAndTheOthersGoOn() throws Exception {
        RawSocket socket = open().say(INIT);
        assertTrue(socket.hear().contains("connection_ack"));
        for (int i = 0; i < maxOperations; i++) {
            socket.say(subscribe(i, "subscription{guideChanged{id}}"));
        }

        socket.say(subscribe(maxOperations, "subscription{guideChanged{id}}"));

        String refusal = heardOfOperation(socket);
        assertTrue(refusal.contains("\"error\"") && refusal.contains("LIMIT_EXCEEDED"), refusal);
        socket.say("{\"type\":\"complete\",\"id\":\"0\"}").say(subscribe(maxOperations + 1, "{__typename}"));
        String answer = heardOfOperation(socket);
        assertTrue(answer.contains("\"next\"") && answer.contains("Query"), answer);
    }

    @Test
    void failedOperationsLeaveTheirPlacesToOthers() throws Exception {
        RawSocket socket = open().answerPings().say(INIT);
        assertTrue(socket.hear().contains("connection_ack"));
        for (int i = 0; i <= maxOperations; i++) {
            String failure = socket.say(subscribe(i, "{nothing}")).hear();
            assertTrue(failure.contains("\"error\"") && failure.contains("INVALID_INPUT"), failure);
        }

        String answer = socket.say(subscribe(maxOperations + 1, "{__typename}")).hear();

        assertTrue(answer.contains("\"next\""), answer);
    }

    @Test
    void idOfAFailedOperationServesAgain() throws Exception {
        RawSocket socket = open().answerPings().say(INIT);
        assertTrue(socket.hear().contains("connection_ack"));
        assertTrue(socket.say(subscribe(1, "{nothing}")).hear().contains("\"error\""));

        String answer = socket.say(subscribe(1, "{__typename}")).hear();

        assertTrue(answer.contains("\"next\""), answer);
    }

    @Test
    void idThatRunsIsOneTooManyAlsoWhereThereIsNoPlace() throws Exception {
        RawSocket socket = open().say(INIT);
        for (int i = 0; i < maxOperations; i++) {
            socket.say(subscribe(i, "subscription{guideChanged{id}}"));
        }

        socket.say(subscribe(0, "subscription{guideChanged{id}}"));

        assertEquals(4409, socket.closeCode());
    }

    /** The next message but pings. */
    private static String heardOfOperation(RawSocket socket) throws InterruptedException {
        String text = socket.hear();
        return text.contains("\"ping\"") ? heardOfOperation(socket) : text;
    }

    private RawSocket open() throws Exception {
        return RawSocket.open(client, gateway);
    }

    private static String subscribe(int id, String query) {
        return "{\"type\":\"subscribe\",\"id\":\"" + id + "\",\"payload\":{\"query\":\"" + query + "\"}}";
    }
}
