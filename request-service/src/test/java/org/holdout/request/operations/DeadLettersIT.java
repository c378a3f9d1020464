package org.holdout.request.operations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.holdout.events.Topics;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeadLettersIT {

    private static final String TOPIC = Topics.GUIDES;

    @Inject
    Outbox outbox;

    @Test
    void deadLettersAreCountedSentAgainOnceAndTold() {
        giveUp();
        giveUp();
        await().until(() -> waiting() == 2);

        redrive(TOPIC).statusCode(200).body("sent", is(2));

        assertEquals(0, waiting());
        operator()
                .get("/operations/audit?first=1")
                .then()
                .body("items[0].action", is("DEAD_LETTERS_REDRIVEN"))
                .body("items[0].object", is(TOPIC));
        int told = entries();
        redrive(TOPIC).statusCode(200).body("sent", is(0));
        assertEquals(told, entries());
    }

    @Test
    void aTopicThatIsNoneOfOursIsNotTouched() {
        redrive("__consumer_offsets").statusCode(404);
    }

    /** As the channel of a consumer does with what it cannot handle. */
    private void giveUp() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(OutboxMessage.of(
                        Topics.deadLetter(TOPIC), UUID.randomUUID().toString(), "test.lamp.lit.v1", new byte[] {'{', '}'
                        })));
    }

    private static int waiting() {
        return operator()
                .get("/operations/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.topic == '" + TOPIC + "' }.waiting");
    }

    private static int entries() {
        return operator().get("/operations/state").then().extract().path("auditEntries");
    }

    private static ValidatableResponse redrive(String topic) {
        return operator()
                .post("/operations/dead-letters/{topic}/redrive", topic)
                .then();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("olga", "operator"));
    }
}
