package org.holdout.gateway.query;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.gateway.Crowded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Calls from addresses as the proxy names them, whose large bodies are on their way. */
@QuarkusTest
@TestProfile(Crowded.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(60)
class ManyBodiesTest {
    private static final int LARGE = 100_000;
    private static final int SMALL = 10_000;

    /** How long a refusal may take before it counts as none, and is tried again. */
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final List<RawBody> bodies = new ArrayList<>();

    @TestHTTPResource
    URI gateway;

    @AfterEach
    void connectionsAreLetGo() throws IOException {
        for (RawBody body : bodies) {
            body.close();
        }
    }

    @Test
    @Order(1)
    void oneAddressHasItsShareAndTheOthersAreServed() throws Exception {
        for (int i = 0; i < Crowded.BODIES_OF_ADDRESS; i++) {
            begin("203.0.113.30", LARGE);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> refusal("203.0.113.30").startsWith("HTTP/1.1 429"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> refusal("203.0.113.30").contains("retry-after: 30\r\n"));
        assertTrue(begin("203.0.113.31", LARGE).finish().startsWith("HTTP/1.1 200"));
    }

    @Test
    @Order(1)
    void smallBodyNeedsNoPlace() throws Exception {
        for (int i = 0; i < Crowded.BODIES_OF_ADDRESS; i++) {
            begin("203.0.113.32", LARGE);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> refusal("203.0.113.32").startsWith("HTTP/1.1 429"));

        assertTrue(begin("203.0.113.32", SMALL).finish().startsWith("HTTP/1.1 200"));
        RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.32")
                .contentType("application/json")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    @Order(1)
    void placeIsFreeWhenItsBodyHasCome() throws Exception {
        for (int i = 0; i < 2 * Crowded.BODIES_OF_ADDRESS; i++) {
            assertTrue(begin("203.0.113.33", LARGE).finish().startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    @Order(1)
    void placeIsFreeWhenSomebodyHangsUp() throws Exception {
        for (int i = 0; i < Crowded.BODIES_OF_ADDRESS; i++) {
            begin("203.0.113.34", LARGE);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> refusal("203.0.113.34").startsWith("HTTP/1.1 429"));

        connectionsAreLetGo();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> refusal("203.0.113.34").isEmpty());
    }

    @Test
    @Order(2)
    void whenAllPlacesAreTakenThatIsSaid() throws Exception {
        AtomicInteger last = new AtomicInteger(100);

        // Those of a test before may still be letting theirs go.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (int i = 0; i < Crowded.BODIES; i++) {
                begin("203.0.113." + last.getAndIncrement(), LARGE);
            }
            return refusal("203.0.113.60").startsWith("HTTP/1.1 503");
        });
    }

    private RawBody begin(String address, int length) throws IOException {
        RawBody body = RawBody.begin(gateway, address, length);
        bodies.add(body);
        return body;
    }

    /** What a large body is answered before it is there; empty for one that may come. */
    private String refusal(String address) throws IOException {
        try (RawBody body = RawBody.begin(gateway, address, LARGE)) {
            return body.answerWithin(MOMENT);
        }
    }
}
