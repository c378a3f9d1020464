package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class MailTest {
    private static final String MESSAGE = """
            [{"id":"m1","request":"r1","receivedAt":"2026-03-03T07:00:00Z","from":"dpo@example.org","stranger":false,
              "subject":"Re","text":"We have it.","whole":true,"kind":"AUTO_REPLY","notTaken":["big.zip"]}]""";

    private static final String SENT = Content.request("r1", "meta", "g1")
            .replaceFirst(
                    "\\{",
                    "{\"delivery\":{\"status\":\"RETRYING\",\"queuedAt\":\"2026-03-01T07:00:00Z\",\"attempts\":2},");

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /viewer", "{\"roles\":[\"person\"]}");
    }

    @Test
    void theContactIsAskedForOnlyWhenItIsWanted() {
        services.answer("GET /contact", "{\"email\":\"ana@example.org\",\"confirmed\":true}");

        Calls.queryAs("ana", "{me{roles}}").body("errors", nullValue());
        Calls.queryAs("ana", "{me{contact{email confirmed codeSentAt}}}")
                .body("errors", nullValue())
                .body("data.me.contact.email", equalTo("ana@example.org"))
                .body("data.me.contact.confirmed", equalTo(true));

        assertEquals(1, services.calls("GET /contact").size());
    }

    @Test
    void theContactIsConfirmedByACode() {
        services.answer("POST /contact/code", "{\"email\":\"a@b.org\",\"codeSentAt\":\"2026-03-03T07:00:00Z\"}");
        services.answer("POST /contact/confirmation", "{\"email\":\"a@b.org\",\"confirmed\":true}");

        Calls.queryAs("ana", "mutation{sendContactCode(idempotencyKey:\"k1\"){codeSentAt}}")
                .body("errors", nullValue());
        Calls.queryAs("ana", "mutation{confirmContact(code:\"123456\",idempotencyKey:\"k2\"){confirmed}}")
                .body("data.confirmContact.confirmed", equalTo(true));

        assertEquals("k1", services.calls("POST /contact/code").getFirst().header("Idempotency-Key"));
        assertEquals(
                "{\"code\":\"123456\"}",
                services.calls("POST /contact/confirmation").getFirst().body());
    }

    /** A client that may write and not read would be refused it, and the letter has left. */
    @Test
    void whatIsSentIsAnsweredAndNotReadAgain() {
        services.answer("POST /requests/r1/sending", SENT);

        Calls.queryAs(
                        "ana",
                        "mutation{sendRequest(id:\"r1\",version:1,evidence:[\"e1\"],sentMyself:false,idempotencyKey:\"k\")"
                                + "{id delivery{status queuedAt sentAt attempts}}}")
                .body("errors", nullValue())
                .body("data.sendRequest.delivery.status", equalTo("RETRYING"))
                .body("data.sendRequest.delivery.attempts", equalTo(2));

        FakeServices.Call call = services.calls("POST /requests/r1/sending").getFirst();
        assertEquals("{\"version\":1,\"evidence\":[\"e1\"],\"sentMyself\":false}", call.body());
        assertEquals("k", call.header("Idempotency-Key"));
        assertEquals(0, services.calls("GET /requests/r1").size());
    }

    @ParameterizedTest
    @CsvSource({"cancelSending,cancellation", "confirmSending,confirmation"})
    void aLetterIsCalledBackOrTakenForSent(String mutation, String path) {
        services.answer("POST /requests/r1/sending/" + path, SENT);

        Calls.queryAs("ana", "mutation{%s(id:\"r1\",version:4,idempotencyKey:\"k\"){id}}".formatted(mutation))
                .body("errors", nullValue())
                .body("data." + mutation + ".id", equalTo("r1"));

        assertEquals(
                "{\"version\":4}",
                services.calls("POST /requests/r1/sending/" + path).getFirst().body());
    }

    @Test
    void theMailOfAPageOfRequestsComesByOneCall() {
        services.answer(
                "GET /requests",
                Content.page(Content.request("r1", "meta", "g1"), Content.request("r2", "meta", "g1")));
        services.answer("GET /messages", MESSAGE);

        Calls.queryAs("ana", "{requests{edges{node{messages{id from kind meaning notTaken attachments{id}}}}}}")
                .body("errors", nullValue())
                .body("data.requests.edges[0].node.messages.kind", contains("AUTO_REPLY"))
                .body("data.requests.edges[1].node.messages", empty());

        assertEquals(
                "requests=r1,r2",
                services.calls("GET /messages").getFirst().uri().getQuery());
        assertEquals(1, services.calls("GET /messages").size());
    }

    @Test
    void whatAMailSaysIsPassedOn() {
        services.answer("POST /messages/r1/m1/meaning", SENT);

        Calls.queryAs(
                        "ana",
                        "mutation{classifyMessage(request:\"r1\",version:2,message:\"m1\",as:REFUSED,idempotencyKey:\"k\"){id}}")
                .body("errors", nullValue());

        assertEquals(
                "{\"version\":2,\"as\":\"REFUSED\"}",
                services.calls("POST /messages/r1/m1/meaning").getFirst().body());
    }
}
