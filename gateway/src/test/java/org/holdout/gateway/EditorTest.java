package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class EditorTest {
    private static final String REVISE = """
            mutation{reviseGuide(id:"g1",baseRevision:3,reason:"The menu moved.",checkedSteps:[1],
             input:{title:"T",platforms:[IOS],regions:["EU_EEA"],minutes:5,steps:["Open it."]}){id revision}}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("POST /guides/g1/revisions", Content.guide("g1", "meta"));
        services.answer("POST /guides/g1/checks", Content.guide("g1", "meta"));
        services.answer("POST /guides/g1/conflict", Content.guide("g1", "meta"));
    }

    @Test
    void revisionIsPassedOnWhole() {
        String token = Calls.token("ed");

        Calls.queryWith(token, REVISE).body("errors", nullValue()).body("data.reviseGuide.id", equalTo("g1"));

        FakeServices.Call call = services.calls("POST /guides/g1/revisions").getFirst();
        assertEquals(
                "{\"baseRevision\":3,\"reason\":\"The menu moved.\",\"checkedSteps\":[1],\"guide\":{\"title\":\"T\","
                        + "\"platforms\":[\"IOS\"],\"regions\":[\"EU_EEA\"],\"minutes\":5,\"steps\":[\"Open it.\"]}}",
                call.body());
        assertEquals("Bearer " + token, call.header("Authorization"));
    }

    @Test
    void aTranslationMayLeaveGaps() {
        Calls.queryAs("ed", """
                        mutation{reviseGuide(id:"g1",baseRevision:3,reason:"R.",language:"de",
                          input:{steps:[null,"Ausschalten.",""]}){id}}""").body("errors", nullValue());

        assertEquals(
                "{\"baseRevision\":3,\"reason\":\"R.\",\"language\":\"de\",\"checkedSteps\":[],\"guide\":{\"steps\":[null,\"Ausschalten.\",\"\"]}}",
                services.calls("POST /guides/g1/revisions").getFirst().body());
    }

    @Test
    void revisionOfAnOldRevisionIsStale() {
        services.problem("POST /guides/g1/revisions", 409, "STALE_VERSION", "The guide has a new revision.");

        Calls.queryAs("ed", REVISE).body("errors[0].extensions.code", equalTo("STALE_VERSION"));
    }

    @Test
    void textOverTheBoundNamesItsField() {
        String input = "steps:[\"Open it.\",\"" + "x".repeat(4001) + "\"]";

        Calls.queryAs("ed", "mutation{reviseGuide(id:\"g1\",baseRevision:3,reason:\"R.\",input:{" + input + "}){id}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo("steps"));

        assertEquals(0, services.calls().size());
    }

    @Test
    void checkIsPassedOn() {
        Calls.queryAs("ed", """
                        mutation{checkSteps(guide:"g1",revision:3,steps:[1,2],result:WORKS,against:"App 412"){id}}""").body("errors", nullValue());

        assertEquals(
                "{\"revision\":3,\"steps\":[1,2],\"result\":\"WORKS\",\"against\":\"App 412\"}",
                services.calls("POST /guides/g1/checks").getFirst().body());
    }

    @Test
    void conflictIsShownAndEnded() {
        services.answer("GET /guides/g1/conflict", """
                {"guideId":"g1","title":"T","revision":3,"file":"meta.yaml","recordedAt":"2026-11-23T21:00:00Z",
                 "changes":[{"field":"title","before":["T"],"after":["U"]}]}""");

        Calls.queryAs("ed", "{guideConflict(id:\"g1\"){revision file recordedAt changes{field before after}}}")
                .body("errors", nullValue())
                .body("data.guideConflict.changes[0].after", equalTo(List.of("U")));
        Calls.queryAs("ed", "mutation{resolveGuideConflict(id:\"g1\",baseRevision:3,take:EDITOR){id}}")
                .body("errors", nullValue());

        assertEquals(
                "{\"baseRevision\":3,\"take\":\"EDITOR\"}",
                services.calls("POST /guides/g1/conflict").getFirst().body());
    }

    @Test
    void noConflictIsNull() {
        Calls.queryAs("ed", "{guideConflict(id:\"g1\"){file}}")
                .body("errors", nullValue())
                .body("data.guideConflict", nullValue());
    }

    @Test
    void queueSaysWhyAGuideWaits() {
        services.answer(
                "GET /queue",
                Content.page(
                        "{\"guide\":" + Content.guide("g1", "meta")
                                + ",\"causes\":[\"REPORTS\",\"NOT_CHECKED\"],\"since\":\"2026-11-20\",\"reads\":7,\"openReports\":3}"));

        Calls.queryAs("ed", "{guideQueue(first:5){edges{node{guide{id} causes since reads openReports}} totalCount}}")
                .body("errors", nullValue())
                .body("data.guideQueue.edges[0].node.causes", equalTo(List.of("REPORTS", "NOT_CHECKED")))
                .body("data.guideQueue.edges[0].node.guide.id", equalTo("g1"))
                .body("data.guideQueue.edges[0].node.since", equalTo("2026-11-20"));
    }

    @Test
    void whoeverIsNoEditorIsToldSo() {
        services.problem("GET /queue", 403, "FORBIDDEN", "This is for editors.");

        Calls.queryAs("ana", "{guideQueue{totalCount}}").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void editingNeedsAToken() {
        Calls.query(REVISE).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        Calls.query("{guideQueue{totalCount}}").body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        Calls.query("{guideConflict(id:\"g1\"){file}}").body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));

        assertEquals(0, services.calls().size());
    }
}
