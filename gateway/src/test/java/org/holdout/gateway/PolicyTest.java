package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class PolicyTest {
    private static final String VERSION = """
            {"document":"ChatGPT/Privacy Policy","service":"ChatGPT","terms":"Privacy Policy","vendor":%s,"version":"%s",
             "number":4,"capturedAt":"2026-08-22T08:00:00Z","origin":"CHANGED","material":true,
             "reasons":[{"rule":"training","sentence":"We train on it."}],"added":1,"removed":0}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer(
                "GET /policies/changes",
                Content.page(
                        VERSION.formatted("\"openai\"", "a1"),
                        VERSION.formatted("\"openai\"", "a2"),
                        VERSION.formatted("null", "a3")));
        services.answer("GET /vendors", Content.page(Content.vendor("openai")));
    }

    @Test
    void changesComeWithTheirVendorsInOneCallForAllOfThem() {
        Calls.query("{policyChanges(material:true,first:3){edges{node{document version material reasons{rule sentence}"
                        + " vendor{name}}} pageInfo{endCursor}}}")
                .body("errors", nullValue())
                .body("data.policyChanges.edges.node.version", contains("a1", "a2", "a3"))
                .body("data.policyChanges.edges[0].node.reasons[0].rule", equalTo("training"))
                .body("data.policyChanges.edges[1].node.vendor.name", equalTo("openai"))
                .body("data.policyChanges.edges[2].node.vendor", nullValue())
                .body("data.policyChanges.pageInfo.endCursor", equalTo("c1"));

        FakeServices.Call call = services.calls("GET /policies/changes").getFirst();
        assertEquals("material=true&first=3", call.uri().getQuery());
        assertNull(call.header("Authorization"));
        assertEquals(1, services.calls("GET /vendors").size());
    }

    @Test
    void aDifferenceShowsItsSentencesInParts() {
        services.answer("GET /policies/difference", """
                {"version":%s,"previous":"a0","segments":[
                 {"kind":"REPLACED","before":[{"text":"We ","changed":false},{"text":"never ","changed":true},{"text":"train.","changed":false}],
                  "after":[{"text":"We train.","changed":false}],"sentences":1},
                 {"kind":"UNCHANGED","before":[],"after":[],"sentences":12}]}""".formatted(VERSION.formatted("\"openai\"", "a1")));

        Calls.query("{policyDifference(document:\"ChatGPT/Privacy Policy\",version:\"a1\"){previous version{number}"
                        + " segments{kind sentences before{text changed} after{text}}}}")
                .body("errors", nullValue())
                .body("data.policyDifference.version.number", equalTo(4))
                .body("data.policyDifference.segments[0].before[1].changed", equalTo(true))
                .body("data.policyDifference.segments[1].sentences", equalTo(12));

        assertEquals(
                "document=ChatGPT/Privacy+Policy&version=a1",
                services.calls("GET /policies/difference").getFirst().uri().getQuery());
    }

    @Test
    void noSuchVersionIsNull() {
        services.problem("GET /policies/difference", 404, "NOT_FOUND", "There is no such version.");

        Calls.query("{policyDifference(document:\"x\",version:\"y\"){previous}}")
                .body("errors", nullValue())
                .body("data.policyDifference", nullValue());
    }

    @Test
    void theDocumentsOfAVendorSayHowTheyMoved() {
        services.answer("GET /policies", """
                [{"document":"ChatGPT/Privacy Policy","service":"ChatGPT","terms":"Privacy Policy","vendor":"openai","versions":116,
                  "firstAt":"2025-11-11T08:00:00Z","lastAt":"2026-08-22T08:00:00Z","material":3,"gone":false}]""");

        Calls.query("{policyDocuments(vendor:\"openai\"){document versions material lastMaterialAt gone}}")
                .body("errors", nullValue())
                .body("data.policyDocuments[0].versions", equalTo(116))
                .body("data.policyDocuments[0].lastMaterialAt", nullValue());
    }
}
