package org.holdout.gateway.query;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import org.holdout.gateway.Impatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of which somebody sends the body byte by byte, and never its end. */
@QuarkusTest
@TestProfile(Impatient.class)
@Timeout(60)
class UnfinishedBodyTest {
    private static final String ADDRESS = "203.0.113.20";
    private static final int SMALL = 10_000;

    @TestHTTPResource
    URI gateway;

    @ParameterizedTest
    @ValueSource(ints = {SMALL, 900_000})
    void bodyThatNeverEndsIsCutHoweverOftenItSendsAByte(int length) throws Exception {
        try (RawBody body = RawBody.begin(gateway, ADDRESS, length)) {
            await().atMost(Duration.ofSeconds(20)).until(body::isClosedToMore);
        }
    }

    @Test
    void connectionIsKeptWhenItsBodyHasCome() throws Exception {
        try (RawBody body = RawBody.begin(gateway, ADDRESS, SMALL)) {
            assertTrue(body.finish().startsWith("HTTP/1.1 200"));

            assertEquals("", body.answerWithin(Duration.ofMillis(2500)));
        }
    }
}
