package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class DossierTest {
    private static final String COMPLAINT = """
        {"request":"%s","authority":{"id":"iedpc","lodgeAs":"iedpc","name":"DPC","form":true,"reason":"You live there."},
         "language":"en","subject":"S","sections":[{"heading":"H","paragraphs":["P"]}],"text":"T","attachments":["A"],"missing":["name"]}\
        """;

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer(
                "GET /requests",
                Content.page(
                        refused("r1", "IDENTITY"), refused("r2", "IDENTITY"), Content.request("r3", "meta", "g1")));
    }

    @Test
    void complaintsOfAllRequestsAreOneCallForThoseAboutWhichOneCanComplain() {
        services.answer("GET /complaints", Content.list(COMPLAINT.formatted("r2"), COMPLAINT.formatted("r1")));

        Calls.queryAs(
                        "ana",
                        "{requests{edges{node{id complaint(language:\"en\"){authority{lodgeAs reason} others{id}"
                                + " subject sections{heading paragraphs} text attachments missing}}}}}")
                .body("errors", nullValue())
                .body("data.requests.edges[0].node.complaint.authority.lodgeAs", equalTo("iedpc"))
                .body("data.requests.edges[1].node.complaint.sections[0].paragraphs[0]", equalTo("P"))
                .body("data.requests.edges[2].node.complaint", nullValue());

        assertEquals(1, services.calls("GET /complaints").size());
        assertEquals(
                "requests=r1,r2&language=en",
                services.calls("GET /complaints").getFirst().uri().getQuery());
    }

    @Test
    void anAuthorityThatCannotBeChosenIsNamed() {
        services.problem("GET /complaints", 400, "INVALID_INPUT", "This law does not let you choose that authority.");

        Calls.queryAs("ana", "{requests{edges{node{complaint(authority:\"gbico\"){text}}}}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void helpForAllRefusedRequestsIsOneCallThatKnowsNobody() {
        services.answer("GET /refusal-help", """
            [{"reason":"IDENTITY","theySay":"Who are you?","youCanSay":[{"text":"Only in doubt.","article":"Art. 12(6)",
              "source":{"id":"gdpr","title":"GDPR","kind":"general","url":"https://example.org/"}}]}]\
            """);

        Calls.queryAs("ana", "{requests{edges{node{refusalHelp{reason theySay youCanSay{text article source{url}}}}}}}")
                .body("errors", nullValue())
                .body("data.requests.edges[0].node.refusalHelp.youCanSay[0].article", equalTo("Art. 12(6)"))
                .body("data.requests.edges[1].node.refusalHelp.theySay", equalTo("Who are you?"))
                .body("data.requests.edges[2].node.refusalHelp", nullValue());

        assertEquals(1, services.calls("GET /refusal-help").size());
        FakeServices.Call call = services.calls("GET /refusal-help").getFirst();
        assertEquals("cases=:IDENTITY", call.uri().getQuery());
        assertNull(call.header("Authorization"));
    }

    @Test
    void theSigningKeyIsPublishedForEverybody() {
        services.answerBy("GET /signing-key", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/x-pem-file");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {'P', 'E', 'M'});
            exchange.close();
        });

        RestAssured.get("/.well-known/holdout-signing-key.pem")
                .then()
                .statusCode(200)
                .contentType("application/x-pem-file")
                .header("Cache-Control", "public, max-age=3600")
                .body(equalTo("PEM"));
    }

    @Test
    void withoutTheServiceThatIsSaid() {
        services.problem("GET /signing-key", 503, "UNAVAILABLE", "Not now.");

        RestAssured.get("/.well-known/holdout-signing-key.pem")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    private static String refused(String id, String reason) {
        return Content.request(id, "meta", "g1")
                .replace(
                        "\"claimedOutcome\":\"NOT_ANSWERED\"",
                        "\"claimedOutcome\":\"REFUSED\",\"refusalReason\":\"" + reason + "\"")
                .replace("[\"RECORD_ANSWER\"]", "[\"RECORD_ANSWER\",\"LODGE_COMPLAINT\"]");
    }
}
