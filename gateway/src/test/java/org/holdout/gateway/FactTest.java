package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class FactTest {
    private static final String CELL = """
            {"vendor":"openai","value":"opted_in","label":"On.","points":0,"region":"WORLDWIDE","status":"IN_DOUBT",
             "source":{"id":"s","title":"Policy","kind":"stored_policy"},"quotation":"We train.",
             "quoted":{"document":"ChatGPT/Privacy Policy","seenOn":"2026-07-25","stillOn":"2026-07-25"},
             "doubt":{"since":"2026-08-01","document":"ChatGPT/Privacy Policy","version":"a1",
              "before":[{"text":"We ","changed":false},{"text":"train.","changed":true}],"after":[]},
             "verification":"PAGE","validFrom":"2026-01-01","recordedFrom":"2026-11-23"}""";

    private static final String DIMENSION = """
            {"id":"default_setting","name":"Default","question":"Q?","definition":"D","weight":2,
             "scale":[{"value":"opted_in","points":0,"meaning":"On."}]}""";

    private static final String PAGE = """
            {"vendor":"openai","dimension":%s,"region":"WORLDWIDE","revision":3,"edited":true,"numeric":false,
             "choices":[{"value":"opted_in","label":"On.","points":0}],"cell":%s,
             "history":[{"said":{"value":"opted_in","label":"On.","source":{"id":"s","title":"Policy","kind":"stored_policy"},
               "validFrom":"2026-01-01"},"recordedFrom":"2026-11-23","origin":"EDITOR","author":"ed","reason":"Read."}]}""".formatted(DIMENSION, CELL);

    private static final String REVISE = """
            mutation{reviseFact(vendor:"openai",dimension:"default_setting",baseRevision:2,reason:"Read.",
             input:{value:"opted_in",sourceTitle:"Policy",validFrom:"2026-01-01",
              quotation:{document:"ChatGPT/Privacy Policy",version:"a1",exact:"We train."}}){revision}}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /facts/vendors/openai/default_setting", PAGE);
        services.answer("POST /facts/vendors/openai/default_setting/revisions", PAGE);
        services.answer("POST /facts/vendors/openai/default_setting/confirmations", PAGE);
        services.answer("GET /vendors", Content.page(Content.vendor("openai")));
        services.answer("GET /comparison", """
                {"region":"WORLDWIDE","rows":[{"dimension":%s,"cells":[%s]}],
                 "scores":[{"vendor":"openai","score":69,"coverage":89,"lines":[{"dimension":"default_setting","name":"Default","weight":4,"points":0,"reached":0,"most":16}]}]}""".formatted(DIMENSION, CELL));
    }

    @Test
    void wholeMatrixIsOneCallWithTheWeightsAndWithoutAToken() {
        Calls.queryAs("ana", """
                        {comparison(vendors:["openai"],weights:[{dimension:"default_setting",weight:4},{dimension:"children",weight:0}]){
                         rows{dimension{id} cells{value status quotation quoted{document seenOn stillOn}
                          doubt{since version before{text changed} after{text} link}}}
                         scores{score lines{dimension weight points reached most}}}}""")
                .body("errors", nullValue())
                .body("data.comparison.rows[0].cells[0].status", equalTo("IN_DOUBT"))
                .body("data.comparison.rows[0].cells[0].quoted.stillOn", equalTo("2026-07-25"))
                .body("data.comparison.rows[0].cells[0].doubt.before.changed", equalTo(List.of(false, true)))
                .body(
                        "data.comparison.rows[0].cells[0].doubt.link",
                        equalTo("/policies/difference?document=ChatGPT%2FPrivacy+Policy&version=a1"))
                .body("data.comparison.scores[0].lines[0].most", equalTo(16));

        assertEquals(1, services.calls().size(), "the matrix needs one call");
        FakeServices.Call call = services.calls("GET /comparison").getFirst();
        assertEquals(
                "vendors=openai&weights=default_setting:4,children:0",
                call.uri().getQuery());
        assertNull(call.header("Authorization"));
    }

    @Test
    void factComesWithItsHistory() {
        Calls.queryAs("ed", """
                        {fact(vendor:"openai",dimension:"default_setting",region:"WORLDWIDE"){vendor{id} revision edited
                         choices{value label} cell{status doubt{since}} conflict{since} history{origin author reason said{label source{title}} recordedFrom recordedTo}}}""")
                .body("errors", nullValue())
                .body("data.fact.vendor.id", equalTo("openai"))
                .body("data.fact.cell.doubt.since", equalTo("2026-08-01"))
                .body("data.fact.history[0].author", equalTo("ed"))
                .body("data.fact.history[0].said.source.title", equalTo("Policy"));
    }

    @Test
    void revisionIsPassedOnWhole() {
        String token = Calls.token("ed");

        Calls.queryWith(token, REVISE).body("errors", nullValue()).body("data.reviseFact.revision", equalTo(3));

        FakeServices.Call call = services.calls("POST /facts/vendors/openai/default_setting/revisions")
                .getFirst();
        assertEquals(
                "{\"baseRevision\":2,\"value\":\"opted_in\",\"sourceTitle\":\"Policy\",\"validFrom\":\"2026-01-01\","
                        + "\"quotation\":{\"document\":\"ChatGPT/Privacy Policy\",\"version\":\"a1\",\"exact\":\"We train.\"},"
                        + "\"reason\":\"Read.\"}",
                call.body());
        assertEquals("Bearer " + token, call.header("Authorization"));
    }

    @Test
    void confirmationWithoutAQuotationLeavesAParaphrase() {
        Calls.queryAs("ed", """
                        mutation{confirmFact(vendor:"openai",dimension:"default_setting",region:"DE",baseRevision:3,reason:"Still so."){revision}}""").body("errors", nullValue());

        assertEquals(
                "{\"region\":\"DE\",\"baseRevision\":3,\"reason\":\"Still so.\"}",
                services.calls("POST /facts/vendors/openai/default_setting/confirmations")
                        .getFirst()
                        .body());
    }

    @Test
    void queueAndTextAreForEditors() {
        services.problem("GET /facts/queue", 403, "FORBIDDEN", "This is for editors.");
        services.answer("GET /facts/policy-text", """
                {"document":"ChatGPT/Privacy Policy","service":"ChatGPT","terms":"Privacy Policy","version":"a1","capturedAt":"2026-07-25T10:00:00Z",
                 "versions":[{"version":"a1","capturedAt":"2026-07-25T10:00:00Z"}],"sentences":[{"number":1,"text":"We train."}],"further":0}""");

        Calls.queryAs("ana", "{factQueue{totalCount}}").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        Calls.query("{factQueue{totalCount}}").body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        Calls.query(REVISE).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        Calls.queryAs(
                        "ed",
                        "{policyText(document:\"ChatGPT/Privacy Policy\"){version versions{version} sentences{number text} further}}")
                .body("errors", nullValue())
                .body("data.policyText.sentences[0].text", equalTo("We train."));
    }
}
