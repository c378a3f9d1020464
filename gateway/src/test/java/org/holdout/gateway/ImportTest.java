package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ImportTest {
    static final String IMPORT = """
        {"id":"i1","organisation":"o1","choice":"WHAT_IS_RIGHT","state":"DONE","lines":2,"done":2,"drafted":1,
         "repeated":0,"faulty":1,"createdAt":"2026-02-01T08:00:00Z","finishedAt":"2026-02-01T08:01:00Z",
         "reportUntil":"2026-03-03T08:00:00Z"}\
        """;

    FakeServices services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @Test
    void anImportIsReadWithAPageOfItsLines() {
        services.answer("GET /imports/i1", IMPORT);
        services.answer("GET /imports/i1/lines", """
            {"items":[{"line":3,"state":"FAULTY","member":"17","faults":[{"field":"rights","message":"Name a right."}]}],
             "endCursor":"c1","hasNextPage":true}\
            """);

        Calls.queryAs("ana", """
            {requestImport(id:"i1"){state drafted faulty report(states:[FAULTY],first:1,after:"c0"){
              edges{node{line member requestId faults{field message}}} pageInfo{endCursor hasNextPage}}}}\
            """)
                .body("errors", nullValue())
                .body("data.requestImport.state", equalTo("DONE"))
                .body("data.requestImport.report.edges[0].node.faults[0].field", equalTo("rights"))
                .body("data.requestImport.report.pageInfo.endCursor", equalTo("c1"));

        assertEquals(
                "states=FAULTY&first=1&after=c0",
                services.calls("GET /imports/i1/lines").getFirst().uri().getQuery());
    }

    @Test
    void anotherOrganisationsImportIsNone() {
        services.problem("GET /imports/i1", 404, "NOT_FOUND", "There is no import with this id.");

        Calls.queryAs("ana", "{requestImport(id:\"i1\"){id}}")
                .body("errors", nullValue())
                .body("data.requestImport", nullValue());
    }

    @Test
    void draftsUnderMandatesGoToTheServiceTogether() {
        services.answer("POST /drafts", 201, "[%s]".formatted(Content.request("r1", "meta", "g1")));

        draft(120).body("errors", nullValue()).body("data.draftRequests.id", contains("r1"));

        var call = services.calls("POST /drafts").getFirst();
        assertEquals("organisation=o1", call.uri().getQuery());
        assertTrue(call.body().contains("\"mandate\":\"m119\""), call.body());
    }

    @Test
    void thereIsABoundOnDraftsUnderMandates() {
        draft(501).body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void aFileIsPassedOnWithItsKeyAndAReportBack() {
        services.answer("POST /organisations/o1/imports", 201, IMPORT);
        services.answer("GET /imports/i1/report.csv", "line,outcome");

        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .header("Idempotency-Key", "k1")
                .multiPart("file", "lines", "member\n".getBytes(StandardCharsets.UTF_8))
                .post("/organisations/o1/imports")
                .then()
                .statusCode(201)
                .body("id", equalTo("i1"));
        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .get("/imports/i1/report.csv")
                .then()
                .statusCode(200)
                .body(equalTo("line,outcome"));

        assertEquals(
                "k1",
                services.calls("POST /organisations/o1/imports").getFirst().header("Idempotency-Key"));
        RestAssured.get("/imports/i1/report.csv").then().statusCode(401);
    }

    private static ValidatableResponse draft(int many) {
        String inputs = IntStream.range(0, many)
                .mapToObj(i -> "{\"vendor\":\"meta\",\"country\":\"IE\",\"rights\":[\"OBJECTION\"],\"mandate\":\"m" + i
                        + "\"}")
                .collect(Collectors.joining(","));
        return RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .contentType("application/json")
                .body("""
                    {"query":"mutation($i:[DraftRequestInput!]!){draftRequests(organisation:\\"o1\\",inputs:$i){id}}",
                     "variables":{"i":[%s]}}\
                    """.formatted(inputs))
                .post("/graphql")
                .then();
    }
}
