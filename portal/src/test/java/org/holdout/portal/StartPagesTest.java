package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class StartPagesTest {
    private static final String START = "/requests/new?vendor=meta";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void eachQuestionsAddressKnowsWhatTheRequestIsAbout() {
        assertEquals(START, action(Pages.open(START)));
        Document rights = Jsoup.parse(Pages.send(START, START, Map.of("country", "US", "state", "CA"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(START + "&country=US&state=CA", action(rights));
        assertTrue(rights.selectFirst("footer a").attr("href").startsWith(START));
    }

    @Test
    void theAddressOfTheSecondQuestionOpensTheFirstWithItsAnswer() {
        Document page = Pages.open(START + "&country=US&state=CA");
        assertEquals("US", page.select("#country option[selected]").val());
        assertEquals("CA", page.selectFirst("#state").val());
    }

    @Test
    void aRequestAboutNobodyStartsAtTheGuides() {
        given().redirects()
                .follow(false)
                .get("/requests/new")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/guides"));
        Pages.send(START, "/requests/new", Map.of("guide", "", "vendor", "", "country", "IE"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/guides"));
    }

    private static String action(Document page) {
        return page.selectFirst("main form[method=post]").attr("action");
    }
}
