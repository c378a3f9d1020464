package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class OrganisationTest {
    private static final String MANDATE = """
            {"id":"m1","organisation":{"id":"o1","name":"Guild"},"member":{"id":"m1","number":"M-1","name":"Mia"},"state":"ACTIVE",
             "vendors":["meta"],"rights":["OBJECTION"],"invitedAt":"2026-11-01T10:00:00Z","givenAt":"2026-11-02T10:00:00Z",
             "textVersion":"1","text":"You allow it."}""";
    private static final String INVITATION = "{\"mandate\":" + MANDATE + ",\"open\":true,\"hasAccount\":false}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer(
                "GET /viewer", "{\"roles\":[\"person\"],\"organisations\":[{\"id\":\"o1\",\"name\":\"Guild\"}]}");
        services.answer("GET /organisations/o1", "{\"id\":\"o1\",\"name\":\"Guild\",\"members\":3}");
        services.answer(
                "GET /organisations/o1/mandates",
                "{\"items\":[" + MANDATE + "],\"endCursor\":\"c\",\"hasNextPage\":true,\"total\":7}");
        services.answer("POST /organisations/o1/mandates", MANDATE);
        services.answer("POST /organisations/o1/mandates/m1/ending", MANDATE);
        services.answer(
                "GET /mandates", "{\"items\":[" + MANDATE + "],\"endCursor\":\"c\",\"hasNextPage\":false,\"total\":1}");
        services.answer("POST /mandates/m1/ending", 204, "");
        services.answer("POST /mandates/invitation", INVITATION);
        services.answer("POST /mandates/invitation/code", INVITATION);
        services.answer("POST /mandates/invitation/giving", INVITATION);
        services.answer("POST /mandates/invitation/ending", 204, "");
        services.answer("POST /mandates/invitation/joining", 204, "");
    }

    @Test
    void anOrganisationShowsItsMembersAndAPageOfMandates() {
        Calls.queryAs(
                        "gil",
                        "{organisation(id:\"o1\"){name members mandates(state:ACTIVE,first:1){totalCount edges{node{id state"
                                + " member{number name} vendors rights}} pageInfo{endCursor}}}}")
                .body("errors", nullValue())
                .body("data.organisation.members", equalTo(3))
                .body("data.organisation.mandates.totalCount", equalTo(7))
                .body("data.organisation.mandates.edges.node.member.number", contains("M-1"));

        assertEquals(
                "state=ACTIVE&first=1",
                services.calls("GET /organisations/o1/mandates")
                        .getFirst()
                        .uri()
                        .getQuery());
    }

    @Test
    void anOrganisationOfOthersIsNone() {
        services.answer("GET /organisations/o2", 404, "{\"code\":\"NOT_FOUND\",\"detail\":\"None.\"}");

        Calls.queryAs("ben", "{organisation(id:\"o2\"){name}}")
                .body("errors", nullValue())
                .body("data.organisation", nullValue());
    }

    @Test
    void theViewersMandatesAndOrganisationsComeByOneCallEach() {
        Calls.queryAs("mia", "{me{organisations{id name} mandates{edges{node{organisation{name} text}}}}}")
                .body("errors", nullValue())
                .body("data.me.organisations.name", contains("Guild"))
                .body("data.me.mandates.edges.node.text", contains("You allow it."));

        assertEquals(1, services.calls("GET /mandates").size());
        assertEquals(0, services.calls("GET /organisations/o1").size());
    }

    @Test
    void aRequestUnderAMandateSaysWhatTheVendorMayWantOfWhoeverActs() {
        services.answer("GET /requests/r9", Content.request("r9", "meta", "g1").replaceFirst("\\{", """
                {"mandate":{"id":"m1","organisation":{"id":"o1","name":"Guild"},"holds":true,"needs":[
                  {"kind":"WRITTEN_AUTHORITY","text":"In writing.","required":true,"present":false},
                  {"kind":"PERSON_CONFIRMS","text":"They may ask.","required":false,"article":"11 CCR 7063"}]},"""));

        Calls.queryAs("gil", "{request(id:\"r9\"){mandate{holds needs{kind text required present article}}}}")
                .body("errors", nullValue())
                .body("data.request.mandate.needs.kind", contains("WRITTEN_AUTHORITY", "PERSON_CONFIRMS"))
                .body("data.request.mandate.needs.present", contains(false, null))
                .body("data.request.mandate.needs[1].article", equalTo("11 CCR 7063"));
    }

    @Test
    void anInvitationIsLookedAtAndGivenWithoutATokenAndItsCodeIsInNoAddress() {
        Calls.query("mutation{mandateInvitation(invitation:\"AAAAA\"){open mandate{text}}}")
                .body("errors", nullValue())
                .body("data.mandateInvitation.open", equalTo(true));
        Calls.query("mutation{giveMandate(input:{invitation:\"AAAAA\",code:\"123456\",rights:[OBJECTION]}){open}}")
                .body("errors", nullValue());

        var asked = services.calls("POST /mandates/invitation").getFirst();
        assertNull(asked.uri().getQuery());
        assertTrue(asked.body().contains("AAAAA"));
    }

    @Test
    void aRevocationCarriesItsKey() {
        Calls.queryAs("mia", "mutation{revokeMandate(id:\"m1\",idempotencyKey:\"k\")}")
                .body("errors", nullValue())
                .body("data.revokeMandate", equalTo(true));

        assertEquals("k", services.calls("POST /mandates/m1/ending").getFirst().header("Idempotency-Key"));
    }
}
