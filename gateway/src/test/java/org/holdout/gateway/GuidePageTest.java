package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class GuidePageTest {
    private static final String PAGE = """
            {guide(id:"g1"){title effect services plans language inEnglish stale ticks vendor{name language}
             steps{number text check{status by result against} doubt{since reason reports}}}}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /guides/g1", Content.guidePage("g1", "meta", 40));
        services.answer("GET /ticks", "{\"guides\":[{\"guide\":\"g1\",\"steps\":[1,3]}]}");
    }

    @Test
    void pageWithoutTokenIsOneCallHoweverManySteps() {
        Calls.post(RestAssured.given().header("Accept-Language", "de"), PAGE)
                .body("errors", nullValue())
                .body("data.guide.effect", equalTo("LIMITS_TRAINING"))
                .body("data.guide.inEnglish", equalTo(List.of("note")))
                .body("data.guide.ticks", nullValue())
                .body("data.guide.vendor.name", equalTo("meta"))
                .body("data.guide.steps", hasSize(40))
                .body("data.guide.steps[39].check.by", equalTo("EDITOR"))
                .body("data.guide.steps[39].doubt.reports", equalTo(3));

        assertEquals(1, services.calls().size());
        assertEquals("de", services.calls("GET /guides/g1").getFirst().header("Accept-Language"));
    }

    @Test
    void pageOfAPersonWhoTicksIsTwoCalls() {
        String token = Calls.token("ana");

        Calls.queryWith(token, PAGE).body("errors", nullValue()).body("data.guide.ticks", equalTo(List.of(1, 3)));

        FakeServices.Call ticks = services.calls("GET /ticks").getFirst();
        assertEquals(2, services.calls().size());
        assertEquals("guides=g1", ticks.uri().getQuery());
        assertEquals("Bearer " + token, ticks.header("Authorization"));
        assertNull(services.calls("GET /guides/g1").getFirst().header("Authorization"));
    }

    @Test
    void vendorsThatDidNotComeAlongAreOneCall() {
        services.answer("GET /vendors", Content.page(Content.vendor("openai")));
        services.answer(
                "GET /guides",
                Content.page(
                        Content.guidePage("g1", "meta", 1),
                        Content.guide("g2", "openai"),
                        Content.guide("g3", "openai")));

        Calls.query("{guides{edges{node{vendor{id}}}}}")
                .body("errors", nullValue())
                .body("data.guides.edges.node.vendor.id", equalTo(List.of("meta", "openai", "openai")));

        assertEquals(1, services.calls("GET /vendors").size());
        assertEquals(
                "ids=openai", services.calls("GET /vendors").getFirst().uri().getQuery());
    }

    @Test
    void ticksOfAPageOfGuidesAreOneCall() {
        services.answer("GET /guides", Content.page(Content.guide("g1", "meta"), Content.guide("g2", "meta")));

        Calls.queryAs("ana", "{guides{edges{node{ticks}}}}")
                .body("errors", nullValue())
                .body("data.guides.edges.node.ticks", equalTo(List.of(List.of(1, 3), List.of())));

        assertEquals(1, services.calls("GET /ticks").size());
    }
}
