package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
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

    private static final String FROM_GUIDE =
            "/requests/new?guide=meta-instagram-third-party-ios-android&country=IE&channel=WEB_FORM";

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
    void theAddressOfTheSecondQuestionOpensIt() {
        Document page = Pages.open(START + "&country=US&state=CA");
        assertEquals(START + "&country=US&state=CA", action(page));
        assertEquals("right", page.select("button[name=step]").first().val());
        assertEquals(
                "US", gateway.calls("applicableLaws").getFirst().arguments().get("country"));
        assertEquals(
                "CA", gateway.calls("applicableLaws").getFirst().arguments().get("state"));
    }

    @Test
    void aCompanyWithoutAnAddressIsNamedBeforeTheDraftIsMade() {
        assertFalse(Pages.open(START + "&country=IE").text().contains("We know no address of"));
        gateway.changeEach("applicableLaws", "channels", List.of());

        Document page = Pages.open(START + "&country=IE");

        assertTrue(page.selectFirst("main .notice").text().startsWith("We know no address of Meta"), page::text);
        assertTrue(page.select("[name=channel]").isEmpty());
    }

    @Test
    void whoComesFromAGuideFindsCountryLawAndChannelChosen() {
        Document page = Pages.open(FROM_GUIDE);
        assertEquals(
                List.of("right-eu-gdpr.objection"),
                page.select("[name=right][checked]").eachAttr("id"));
        assertEquals("WEB_FORM", page.select("[name=channel]").val());
        assertEquals("IE", page.select("[name=country]").val());
        assertTrue(gateway.calls("me").isEmpty(), "nothing that is known is asked");

        Pages.send(FROM_GUIDE, "/requests/new", Map.of("step", "right", "right", "eu-gdpr OBJECTION"))
                .then()
                .statusCode(303);
        Map<?, ?> input =
                (Map<?, ?>) gateway.calls("draftRequest").getFirst().arguments().get("input");
        assertEquals("meta-instagram-third-party-ios-android", input.get("guide"));
        assertEquals("meta", input.get("vendor"));
        assertEquals("IE", input.get("country"));
        assertEquals("eu-gdpr", input.get("law"));
        assertEquals("WEB_FORM", input.get("channel"));
    }

    @Test
    void aRightInTwoFormsIsOneChoiceThatSaysBoth() {
        Document page = Pages.open(START + "&country=IE");

        assertEquals(1, page.select("[name=right][value='eu-gdpr OBJECTION']").size());
        assertTrue(
                page.getElementById("right-eu-gdpr.objection-use")
                        .text()
                        .endsWith("Direct marketing objection Art. 21(2)-(3): Absolute where the use is marketing."),
                page::text);
    }

    @Test
    void nobodyIsLedToAnErasureAndWhoeverStartsAtAVendorChooses() {
        assertTrue(Pages.open(START + "&country=IE")
                .select("[name=right][checked]")
                .isEmpty());
        gateway.answer("applicableLaws", "applicableLaws_erasure");
        assertTrue(Pages.open(FROM_GUIDE).select("[name=right][checked]").isEmpty());
    }

    @Test
    void aRightThatWasUntickedStaysSo() {
        Document page = Jsoup.parse(Pages.send(FROM_GUIDE, "/requests/new", Map.of("step", "right"))
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertTrue(page.select("[name=right][checked]").isEmpty());
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
