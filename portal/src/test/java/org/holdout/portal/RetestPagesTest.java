package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class RetestPagesTest {
    private static final String PAGE = "/requests/r-4/test";
    private static final String VERDICT = "/requests/r-4/test/ev-2/ev-2";
    private static final Map<String, String> TYPED = Map.of(
            "output", "It is the ceramics studio at the harbour.",
            "capturedAt-day", "1",
            "capturedAt-month", "3",
            "capturedAt-year", "2026",
            "capturedTime", "09:15",
            "capturedZone", "Europe/Dublin",
            "searchOff", "yes",
            "memoryOff", "yes");

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
        gateway.answer("request", "request_closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, VERDICT})
    void bothPagesAreWholeInBothLanguages(String path) {
        for (String language : List.of("en", "de")) {
            Document page = Pages.open(path, language);
            assertEquals(language, page.selectFirst("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            assertTrue(page.select("[style], style, script:not([src])").isEmpty());
            assertEquals(1, page.select("main form[method=post]").size());
        }
    }

    @Test
    void theKeptPromptIsShownAndTheTimeIsFilledIn() {
        Document page = Pages.open(PAGE);
        assertTrue(page.selectFirst("[data-copy]").text().contains("Who runs the ceramics studio"));
        assertTrue(page.text().contains("the ceramics studio at the harbour"));
        assertFalse(page.select("input[name=capturedTime]").val().isEmpty());
        assertEquals("UTC", page.select("input[name=capturedZone]").val());
        assertEquals("Meta AI in Instagram", page.select("input[name=product]").val());
    }

    @Test
    void theNewAnswerIsKeptWithItsPromptAndWhatIsLookedFor() {
        String next =
                Pages.sendParts(PAGE, TYPED).then().statusCode(303).extract().header("Location");

        assertTrue(next.endsWith(VERDICT), next);
        Map<?, ?> input = (Map<?, ?>)
                gateway.calls("describeEvidence").getFirst().arguments().get("input");
        assertEquals("Who runs the ceramics studio at the harbour in Galway?", input.get("prompt"));
        assertEquals("It is the ceramics studio at the harbour.", input.get("output"));
        assertEquals(List.of("the ceramics studio at the harbour"), input.get("identifyingStrings"));
        assertEquals(true, input.get("memoryOff"));
    }

    @Test
    void aPictureThatIsStoredAlreadyIsNotAskedForAgainWhenTheAnswerIsRefused() {
        gateway.refuse("describeEvidence", "INVALID_INPUT", "This is too long.", "output");
        Document page = Jsoup.parse(Pages.sendParts(PAGE, TYPED, "answer.png")
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals("#output", page.selectFirst(".error-summary a").attr("href"));
        assertEquals("ev-1", page.select("input[name=captures]").val());
        assertEquals(1, gateway.calls("upload").size());
    }

    @Test
    void aPromptOfAnotherRequestIsNotTaken() {
        Map<String, String> typed = new HashMap<>(TYPED);
        typed.put("kept", "ev-99");
        Pages.sendParts(PAGE, typed).then().statusCode(400).body(containsString("Choose the prompt that you used"));
        assertTrue(gateway.calls("describeEvidence").isEmpty());
    }

    @Test
    void theVerdictIsProposedAndThePersonDecides() {
        Document page = Pages.open(VERDICT);
        assertTrue(page.select(".notice").text().contains("the ceramics studio at the harbour"));
        assertEquals("STILL_SHOWN", page.select("input[name=outcome][checked]").val());

        Pages.send(
                        VERDICT,
                        Map.of(
                                "outcome", "INCONCLUSIVE",
                                "happenedOn-day", "1",
                                "happenedOn-month", "3",
                                "happenedOn-year", "2026"))
                .then()
                .statusCode(303);

        Map<String, Object> decided =
                gateway.calls("recordVerification").getFirst().arguments();
        assertEquals("INCONCLUSIVE", decided.get("outcome"));
        assertEquals(List.of("ev-2", "ev-1"), decided.get("evidence"));
    }

    @Test
    void theAnswerStandsInNoAddress() {
        String next = Pages.sendParts(PAGE, TYPED).header("Location");
        Pages.open(VERDICT);

        assertFalse(next.contains("ceramics"));
        assertEquals(
                "It is run by a potter who moved there in 2019 …",
                gateway.calls("proposeVerdict").getFirst().arguments().get("output"));
    }

    @Test
    void withoutAKeptPromptThePageLeadsToTheFormOfActions() {
        gateway.reset();
        Document page = Pages.open(PAGE);
        assertEquals(0, page.select("main form").size());
        assertEquals(
                1,
                page.select("main a[href='/requests/r-1/actions/RECORD_VERIFICATION']")
                        .size());
    }

    @Test
    void aPieceThatIsNotThereIsNotFound() {
        given().get("/requests/r-4/test/ev-2/ev-99").then().statusCode(404);
    }

    @Test
    void anOutcomeThatContradictsWhatTheySayIsSaidSo() {
        gateway.change("request", "verifiedOutcome", "STILL_SHOWN");
        Document page = Pages.open("/requests/r-4");
        assertTrue(page.text().contains("They say it is done, and your test still shows it."));
        assertEquals(2, page.select("#outcome ~ dl.glance dd").size());
        assertEquals(PAGE, page.select("section[aria-labelledby=outcome] a").attr("href"));
    }
}
