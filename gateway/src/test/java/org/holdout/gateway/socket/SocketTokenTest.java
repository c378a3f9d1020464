package org.holdout.gateway.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens over sockets that somebody else signed, or nobody, or that are meant for others, or over. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@Timeout(60)
class SocketTokenTest {
    private static final String US = "https://server.example.com";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI gateway;

    @AfterEach
    void clientIsLetGo() {
        client.shutdownNow();
    }

    static Stream<String> tokens() {
        return Stream.of(
                signed(Jwt.preferredUserName("ana")
                        .issuer(US + "/realms/another")
                        .audience(US)
                        .expiresIn(600)),
                signed(Jwt.preferredUserName("ana")
                        .issuer(US)
                        .audience("another-api")
                        .expiresIn(600)),
                signed(Jwt.preferredUserName("ana")
                        .issuer(US)
                        .audience(US)
                        .issuedAt(Instant.now().minusSeconds(900))
                        .expiresAt(Instant.now().minusSeconds(600))),
                unsigned(),
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void tokenThatDoesNotServeClosesTheSocketThatBeginsWithIt(String token) throws Exception {
        RawSocket socket = RawSocket.open(client, gateway);

        socket.say(init(token));

        assertEquals(4403, socket.closeCode());
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void tokenThatDoesNotServeOpensNoSocket(String token) {
        ExecutionException refused = assertThrows(
                ExecutionException.class, () -> RawSocket.open(client, gateway, "Authorization", "Bearer " + token));

        assertEquals(
                401,
                ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode());
    }

    @Test
    void tokenThatServesBegins() throws Exception {
        RawSocket socket = RawSocket.open(client, gateway);

        socket.say(
                init(signed(Jwt.preferredUserName("ana").issuer(US).audience(US).expiresIn(600))));

        assertTrue(socket.hear().contains("connection_ack"));
    }

    private static String init(String token) {
        return "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}";
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign("privateKey.jwk");
    }

    private static String unsigned() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"iss\":\"" + US + "\",\"aud\":\"" + US + "\",\"sub\":\"ana\",\"exp\":4102444800}";
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(UTF_8)) + ".";
    }
}
