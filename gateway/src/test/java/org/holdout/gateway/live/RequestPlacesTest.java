package org.holdout.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.holdout.gateway.FakeServices;
import org.holdout.gateway.Otherwise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(Otherwise.class)
class RequestPlacesTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();

    @TestHTTPResource
    URI gateway;

    FakeServices services;

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whoListensToTooMuchIsRefusedUntilTheyLeaveSomething() throws Exception {
        services.reset();
        services.answer(
                "GET /viewer",
                "{\"owner\":\"11111111-1111-1111-1111-111111111111\",\"roles\":[\"person\"],\"organisations\":[]}");
        try (GraphQlSocket listening = listener("ana")) {
            await().atMost(LIMIT).until(() -> services.calls("GET /viewer").size() == 1);

            await().atMost(LIMIT).until(() -> isRefused("ana"));
            assertFalse(isRefused("ben"));
        }
        await().atMost(LIMIT).until(() -> !isRefused("ana"));
    }

    private boolean isRefused(String person) throws Exception {
        try (GraphQlSocket another = listener(person)) {
            return another.pollFor(Duration.ofMillis(500))
                    .map(message -> message.encode().contains("LIMIT_EXCEEDED"))
                    .orElse(false);
        }
    }

    private GraphQlSocket listener(String person) throws Exception {
        String token = Jwt.preferredUserName(person)
                .subject("subject-of-" + person)
                .groups("person")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .expiresIn(600)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
        return GraphQlSocket.withInit(vertx, gateway, Optional.of(token)).subscribe("subscription{requestChanged{id}}");
    }
}
