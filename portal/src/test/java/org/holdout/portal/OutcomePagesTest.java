package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class OutcomePagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void vendorsOfWhichSomethingIsPublishedStandInATableWithTheRule() {
        Document page = Pages.open("/outcomes");

        assertEquals(2, page.select("tbody tr").size());
        String line = page.selectFirst("tbody tr").text();
        assertTrue(line.contains("45 56 %"), line);
        assertTrue(line.contains("25 33 %"), line);
        assertTrue(line.contains("too few"), line);
        assertTrue(page.text().contains("fewer than ten people"));
        assertEquals(1, gateway.calls("vendors").size());
    }

    @Test
    void aVendorsPageTellsTimesReasonsAndSlices() {
        gateway.change("vendor", "outcomes", outcomesOfTheFirst());

        Document page = Pages.open("/vendors/meta");

        String section = page.selectFirst("section[aria-labelledby=outcomes]").text();
        assertTrue(section.contains("Half answered within 30 days · Nine in ten within 90 days"), section);
        assertTrue(section.contains("EU GDPR"), section);
        assertTrue(section.contains("no law"), section);
    }

    private Object outcomesOfTheFirst() {
        Map<?, ?> edge = (Map<?, ?>) ((List<?>) gateway.field("vendors", "edges")).getFirst();
        return ((Map<?, ?>) edge.get("node")).get("outcomes");
    }

    @Test
    void theFiguresCanBeTakenAway() {
        given().get("/outcomes/figures.json")
                .then()
                .statusCode(200)
                .body("licence", equalTo("Apache-2.0"))
                .body("vendors", hasSize(2))
                .body("vendors[0].figures.honoured", equalTo(45));
        given().get("/outcomes/figures.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("holdout-outcomes.csv"))
                .body(containsString("\r\nmeta,"));
    }
}
