package org.holdout.gateway.socket;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.holdout.gateway.Crowded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(Crowded.class)
@Timeout(240)
class ManySocketsTest {
    private static final String INIT = "{\"type\":\"connection_init\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI gateway;

    @AfterEach
    void clientIsLetGo() {
        client.shutdownNow();
    }

    @Test
    void thousandIdleSocketsKeepNobodyFromBeingServedAndNoMoreAreOpenedThanAllowed() throws Exception {
        List<RawSocket> idle = new ArrayList<>();
        for (int i = 0; i < Crowded.SOCKETS; i++) {
            idle.add(RawSocket.open(client, gateway).say(INIT));
        }
        assertTrue(idle.getLast().hear().contains("connection_ack"));

        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
        ExecutionException refused = assertThrows(ExecutionException.class, () -> RawSocket.open(client, gateway));

        assertEquals(
                503,
                ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode());
    }

    @Test
    void socketClosesWhenItsTokenEnds() throws Exception {
        String token = Jwt.preferredUserName("ana")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .expiresIn(2)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
        RawSocket socket = RawSocket.open(client, gateway)
                .say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}");
        assertTrue(socket.hear().contains("connection_ack"));

        socket.say("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"subscription{guideChanged{id}}\"}}");

        assertEquals(4403, socket.closeCode());
    }
}
