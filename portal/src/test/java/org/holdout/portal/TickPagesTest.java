package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class TickPagesTest {
    private static final String GUIDE = "/guides/meta-instagram-third-party-ios-android";

    FakeGateway gateway;

    @BeforeEach
    void twoStepsAreDone() {
        gateway.reset();
        gateway.change("guide", "ticks", List.of(1, 3));
    }

    @Test
    void ticksAreShownWithTheProgressAndWithoutScript() {
        Document page = Pages.open(GUIDE);
        assertEquals("2 of 11 done", page.selectFirst(".progress").text());
        assertEquals(
                "2 von 11 erledigt",
                Pages.open(GUIDE, "de").selectFirst(".progress").text());
        assertEquals("yes", page.selectFirst("#step-3 .tick button").attr("data-done"));
        assertEquals("no", page.selectFirst("#step-2 .tick button").attr("data-done"));
        assertTrue(page.select("script[src*=ticks]").isEmpty());
    }

    @Test
    void aPageMadeForOnePersonIsKeptByNoCache() {
        given().get(GUIDE).then().header("Cache-Control", "no-store").header("Vary", containsString("Cookie"));
    }

    @Test
    void aTickIsToldAndLeadsBackToItsStep() {
        Pages.send(GUIDE, GUIDE + "/ticks", Map.of("revision", "1", "step", "2", "done", "true"))
                .then()
                .statusCode(303)
                .header("Location", containsString(GUIDE + "#step-2"));
        Map<String, Object> told = gateway.calls("tickStep").getFirst().arguments();
        assertEquals(2, told.get("step"));
        assertEquals(true, told.get("done"));
    }

    @Test
    void aTickOfAStepThatIsGoneSaysSo() {
        gateway.refuse("tickStep", "STALE_VERSION", "The guide has changed.", "revision");
        Pages.send(GUIDE, GUIDE + "/ticks", Map.of("revision", "1", "step", "2", "done", "true"))
                .then()
                .statusCode(303)
                .header("Location", containsString("told=TICK_STALE"));
    }

    @Test
    void theEditorsPagesAreForEditorsOnly() {
        for (String path : List.of("/editor", "/editor/guides/any", "/editor/guides/any/conflict")) {
            given().get(path).then().statusCode(403);
        }
        assertTrue(Pages.open("/").select("header a[href=/editor]").isEmpty());
    }
}
