package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class OperationsTest {
    private static final String STATE = """
            {"checks":[{"name":"database","up":true,"about":[]},{"name":"content","up":false,"about":["a.yaml: line 3"]}],"waiting":3,"oldestWaitSeconds":70,"conflicts":2,"auditEntries":5}""";
    private static final String ALL = """
            {operations{gateway{name up about} services{service answers checks{name up about} outboxWaiting outboxOldestSeconds conflicts auditEntries}
             mail{waiting oldestWaitSeconds} unmatchedMail{total mails{id receivedAt size attachments}}
             deadLetters{topic waiting} imports{organisation state lines done}
             policyImports{archive state imported total problems furtherProblems} limitedCallers{kind name refused}}}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void whatEveryPartSaysStandsTogether() {
        services.answer("GET /operations/state", STATE);
        services.answer("GET /operations/mail", "{\"waiting\":4,\"oldestWaitSeconds\":9}");
        services.answer("GET /operations/unmatched-mail", """
                {"total":1,"mails":[{"id":"17-4","receivedAt":"2026-11-20T08:00:00Z","size":2048,"attachments":true}]}""");
        services.answer("GET /operations/dead-letters", "[{\"topic\":\"holdout.policies\",\"waiting\":2}]");
        services.answer("GET /operations/imports", """
                [{"id":"i1","organisation":"Guild","state":"DRAFTING","lines":10,"done":4,"faulty":0,
                  "createdAt":"2026-11-20T08:00:00Z"}]""");
        services.answer("GET /operations/policy-imports", """
                [{"archive":"genai-eu","state":"RUNNING","imported":3,"total":9,"problems":[],"furtherProblems":0,
                  "changedAt":"2026-11-20T08:00:00Z"}]""");

        asOperator(ALL)
                .body("errors", nullValue())
                .body("data.operations.gateway.name", hasItem("shared limits"))
                .body("data.operations.gateway.name", hasItems("Kafka", "Keycloak", "request-service"))
                .body("data.operations.services.size()", is(3))
                .body("data.operations.services[0].checks[1].about", equalTo(List.of("a.yaml: line 3")))
                .body("data.operations.services[0].outboxOldestSeconds", is(70))
                .body("data.operations.services[0].conflicts", is(2))
                .body("data.operations.mail.waiting", is(4))
                .body("data.operations.unmatchedMail.mails[0].attachments", is(true))
                .body("data.operations.deadLetters[0].waiting", is(2))
                .body("data.operations.imports[0].done", is(4))
                .body("data.operations.policyImports[0].imported", is(3));
    }

    @Test
    void whatDoesNotAnswerIsShownAsThatBesideTheRest() {
        services.answer("GET /operations/mail", "{\"waiting\":4,\"oldestWaitSeconds\":9}");
        services.problem("GET /operations/unmatched-mail", 503, "UNAVAILABLE", "The mail server does not answer.");

        asOperator(ALL)
                .body("errors", nullValue())
                .body("data.operations.services.answers", equalTo(List.of(false, false, false)))
                .body("data.operations.services[0].outboxWaiting", nullValue())
                .body("data.operations.mail.waiting", is(4))
                .body("data.operations.unmatchedMail", nullValue())
                .body("data.operations.deadLetters", nullValue())
                .body("data.operations.policyImports", nullValue());
    }

    @Test
    void aServiceWithoutItsDatabaseStillSaysWhatFails() {
        services.answer("GET /operations/state", """
                {"checks":[{"name":"database","up":false,"about":[]},{"name":"Kafka","up":true,"about":[]}]}""");

        asOperator(ALL)
                .body("errors", nullValue())
                .body("data.operations.services.answers", equalTo(List.of(true, true, true)))
                .body("data.operations.services[0].checks.up", equalTo(List.of(false, true)))
                .body("data.operations.services[0].outboxWaiting", nullValue())
                .body("data.operations.services[0].auditEntries", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{operations{gateway{name}}}",
                "{auditLog(service:GUIDE_SERVICE){totalCount}}",
                "mutation{redriveDeadLetters(topic:\"holdout.guides\")}",
                "mutation{assignMail(id:\"17-4\",reference:\"HO-7K3M-92QX\")}",
                "mutation{deleteMail(id:\"17-4\")}"
            })
    void nobodyButOperatorsIsLetIn(String query) {
        for (String role : Set.of("person", "editor", "organisation")) {
            Calls.queryWith(token(role), query).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        }
        Calls.query(query).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        assertEquals(0, services.calls().size());
    }

    @Test
    void theLogIsReadPageByPage() {
        services.answer("GET /operations/audit", """
                {"items":[{"number":7,"at":"2026-11-20T08:00:00Z","role":"operator","actor":"s","action":"MAIL_DELETED","object":"17-4"}],
                 "endCursor":"7","hasNextPage":true,"total":7}""");

        asOperator("{auditLog(service:REQUEST_SERVICE,first:1){totalCount pageInfo{hasNextPage endCursor}"
                        + " edges{node{number at role actor action object}}}}")
                .body("errors", nullValue())
                .body("data.auditLog.totalCount", is(7))
                .body("data.auditLog.edges[0].node.action", is("MAIL_DELETED"))
                .body("data.auditLog.pageInfo.endCursor", is("7"));
    }

    @Test
    void whatOperatorsDoIsHandedOnWithTheirToken() {
        services.answer("POST /operations/unmatched-mail/17-4/assignment", 204, "");
        services.answer("DELETE /operations/unmatched-mail/17-5", 204, "");
        services.answer("POST /operations/dead-letters/holdout.guides/redrive", "{\"sent\":2}");

        asOperator("mutation{assignMail(id:\"17-4\",reference:\"HO-7K3M-92QX\") deleteMail(id:\"17-5\")"
                        + " redriveDeadLetters(topic:\"holdout.guides\")}")
                .body("errors", nullValue())
                .body("data.assignMail", is(true))
                .body("data.deleteMail", is(true))
                .body("data.redriveDeadLetters", is(2));

        FakeServices.Call assigned = services.calls("POST /operations/unmatched-mail/17-4/assignment")
                .getFirst();
        assertEquals("{\"reference\":\"HO-7K3M-92QX\"}", assigned.body());
        assertEquals("Bearer ", assigned.header("Authorization").substring(0, 7));
    }

    @Test
    void aReferenceThatNobodyHasNamesItsField() {
        services.answer("POST /operations/unmatched-mail/17-4/assignment", 400, """
                {"type":"urn:x","title":"x","status":400,"code":"INVALID_INPUT","detail":"No request has this reference.",
                 "errors":[{"field":"reference","message":"No request has this reference."}]}""");

        asOperator("mutation{assignMail(id:\"17-4\",reference:\"HO-X\")}")
                .body("errors[0].extensions.fields[0].field", equalTo("reference"));
    }

    private static ValidatableResponse asOperator(String query) {
        return Calls.queryWith(token("operator"), query);
    }

    /** As Keycloak gives it: the roles are the realm's. */
    private static String token(String role) {
        return Jwt.preferredUserName("olga")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .subject("subject-of-olga")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
