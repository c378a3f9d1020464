package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ErasureTest {
    private static final String ERASE = "mutation{eraseMe(confirmation:\"erase everything\")}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("POST /viewer/erasure/confirmation", 204, "");
        services.answer("POST /viewer/erasure", 204, "");
        services.answer("DELETE /ticks", 204, "");
    }

    @Test
    void erasingNeedsAToken() {
        Calls.query(ERASE).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));

        assertEquals(0, services.calls().size());
    }

    @Test
    void whatWasTypedIsCheckedThenTicksGoThenEverythingElse() {
        Calls.queryAs("ana", ERASE).body("errors", nullValue()).body("data.eraseMe", equalTo(true));

        assertEquals(
                List.of("/viewer/erasure/confirmation", "/ticks", "/viewer/erasure"),
                services.calls().stream().map(call -> call.uri().getPath()).toList());
        assertEquals(
                "{\"confirmation\":\"erase everything\"}",
                services.calls("POST /viewer/erasure").getFirst().body());
    }

    @Test
    void aRefusedConfirmationErasesNothing() {
        services.problem("POST /viewer/erasure/confirmation", 400, "INVALID_INPUT", "Type it.");

        Calls.queryAs("ana", "mutation{eraseMe(confirmation:\"yes\")}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));

        assertEquals(0, services.calls("DELETE /ticks").size());
        assertEquals(0, services.calls("POST /viewer/erasure").size());
    }

    @Test
    void aServiceThatIsAwayForAMomentInterruptsNothing() {
        AtomicInteger calls = new AtomicInteger();
        services.answerBy("DELETE /ticks", exchange -> {
            if (calls.incrementAndGet() < 3) {
                FakeServices.send(exchange, 503, "{\"code\":\"UNAVAILABLE\",\"detail\":\"Later.\"}");
            } else {
                FakeServices.send(exchange, 204, "");
            }
        });

        Calls.queryAs("ana", ERASE).body("errors", nullValue()).body("data.eraseMe", equalTo(true));

        assertEquals(3, calls.get());
        assertEquals(1, services.calls("POST /viewer/erasure").size());
    }

    @Test
    void whileTicksCannotGoNothingElseDoesAndThePersonIsTold() {
        services.problem("DELETE /ticks", 503, "UNAVAILABLE", "Later.");

        Calls.queryAs("ana", ERASE).body("errors[0].extensions.code", equalTo("UNAVAILABLE"));

        assertEquals(0, services.calls("POST /viewer/erasure").size());
    }
}
