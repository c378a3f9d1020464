package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class BatchingTest {
    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /vendors", Content.page(Content.vendor("meta"), Content.vendor("openai")));
        services.answer(
                "GET /guides",
                Content.page(Content.guide("g1", "meta"), Content.guide("g2", "openai"), Content.guide("g3", "meta")));
        services.answer("GET /outcomes", """
                [{"vendor":"meta","sent":20,"answered":12,"honoured":11,"minimumGroup":10,"published":true}]""");
    }

    @Test
    void vendorsOfAllGuidesAreOneCall() {
        Calls.query("{guides{edges{cursor node{id vendor{id}}} pageInfo{hasNextPage endCursor} totalCount}}")
                .body("errors", nullValue())
                .body("data.guides.edges.node.vendor.id", equalTo(java.util.List.of("meta", "openai", "meta")))
                .body("data.guides.edges[2].cursor", equalTo("c1"))
                .body("data.guides.totalCount", equalTo(3));

        assertEquals(1, services.calls("GET /vendors").size());
        assertEquals(
                "ids=meta,openai",
                services.calls("GET /vendors").getFirst().uri().getQuery());
    }

    @Test
    void guidesAndOutcomesOfAllVendorsAreOneCallEach() {
        Calls.query("{vendors{edges{node{id guides{id} outcomes{sent published}}}}}")
                .body("errors", nullValue())
                .body("data.vendors.edges[0].node.guides", hasSize(2))
                .body("data.vendors.edges[0].node.outcomes.sent", equalTo(20))
                .body("data.vendors.edges[1].node.outcomes", nullValue());

        assertEquals(1, services.calls("GET /guides").size());
        assertEquals(
                "vendors=meta,openai",
                services.calls("GET /guides").getFirst().uri().getQuery());
        assertEquals(1, services.calls("GET /outcomes").size());
    }

    @Test
    void vendorsOfAllCellsAreOneCall() {
        services.answer("GET /comparison", """
                {"region":"WORLDWIDE","rows":[%s,%s],"scores":[{"vendor":"meta","score":36,"coverage":100}]}""".formatted(row("d1"), row("d2")));

        Calls.query("{comparison(vendors:[\"meta\",\"openai\"]){rows{dimension{id} cells{value vendor{id}}}}}")
                .body("errors", nullValue())
                .body("data.comparison.rows[1].cells.vendor.id", equalTo(java.util.List.of("meta", "openai")));

        assertEquals(1, services.calls("GET /vendors").size());
    }

    @Test
    void vendorsAndGuidesOfAllRequestsAreOneCallEach() {
        services.answer(
                "GET /requests",
                Content.page(Content.request("r1", "meta", "g1"), Content.request("r2", "openai", "g2")));

        Calls.queryAs(
                        "ana",
                        "{requests(states:[SENT,ANSWERED]){edges{node{reference vendor{name} guide{title} deadline{dueOn explanation} timeline{happenedOn recordedAt evidence}}}}}")
                .body("errors", nullValue())
                .body("data.requests.edges[0].node.deadline.dueOn", equalTo("2026-03-02"))
                .body("data.requests.edges[0].node.timeline[0].evidence[0]", equalTo("e1"))
                .body("data.requests.edges[1].node.vendor.name", equalTo("openai"));

        assertEquals(1, services.calls("GET /vendors").size());
        assertEquals(1, services.calls("GET /guides").size());
        assertEquals(
                "states=SENT,ANSWERED",
                services.calls("GET /requests").getFirst().uri().getQuery());
    }

    @Test
    void aFullPageOfRequestsTakesAsManyCallsAsOneOfTwo() {
        assertEquals(callsFor(2), callsFor(100));
    }

    /** How many calls of services a page of requests takes with everything that the list shows. */
    private int callsFor(int requests) {
        services();
        services.answer(
                "GET /requests",
                Content.page(IntStream.range(0, requests)
                        .mapToObj(
                                i -> Content.request("r" + i, i % 2 == 0 ? "meta" : "openai", i % 2 == 0 ? "g1" : "g2"))
                        .toArray(String[]::new)));
        services.answer("GET /requests/linked", "[]");

        Calls.queryAs(
                        "ana",
                        "{requests(first:100){edges{node{id reference vendor{name} guide{title} linked{id}"
                                + " deadline{dueOn} nextAction{text}}} totalCount}}")
                .body("errors", nullValue())
                .body("data.requests.edges", hasSize(requests));

        return services.calls().size();
    }

    private static String row(String dimension) {
        return """
                {"dimension":{"id":"%s","name":"N","question":"Q?","definition":"D","weight":1,"scale":[]},
                 "cells":[{"vendor":"meta","value":"v","label":"V","status":"PARAPHRASE"},
                          {"vendor":"openai","value":"v","label":"V","status":"UNKNOWN"}]}""".formatted(dimension);
    }
}
