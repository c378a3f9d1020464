package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class LetterPagesTest {
    private static final String TOGETHER = "/requests/together";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void theLetterIsReadInItsLanguageBeforeItGoesOut() {
        Document page = Pages.open("/requests/r-1/letter", "de");

        assertEquals("en", page.selectFirst("article.letter").attr("lang"));
        assertTrue(page.selectFirst("article.letter").text().contains("Art. 21(1) GDPR"));
        assertTrue(page.text().contains("Ihre Postanschrift"));
        assertEquals(2, page.select(".form-texts li").size());
        assertEquals("Ireland", page.selectFirst(".form-texts .verbatim").text());
        assertEquals(1, gateway.calls("request").size());
    }

    @Test
    void aSentLetterOffersNoChange() {
        gateway.answer("request", "request_sent");

        Document page = Pages.open("/requests/r-1/letter");

        assertTrue(page.select("main form").isEmpty());
        assertFalse(page.text().contains("does not have yet"));
    }

    @ParameterizedTest
    @CsvSource({"letter.pdf, application/pdf", "letter.txt, text/plain;charset=UTF-8"})
    void theLetterIsHandedThroughAsAFile(String file, String type) {
        given().get("/requests/r-1/" + file + "?language=de")
                .then()
                .statusCode(200)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"file-HO.x\"")
                .body(equalTo("FILE"));

        assertEquals(
                1, gateway.calls("GET /requests/r-1/" + file + "?language=de").size());
    }

    @Test
    void aFileThatTheGatewayIsTooBusyForMayBeAskedForWhenTheGatewaySaysSo() {
        gateway.refuse("download", "RATE_LIMITED", "Too many files are on their way.", null);

        given().get("/requests/r-1/letter.pdf").then().statusCode(429).header("Retry-After", FakeGateway.RETRY_AFTER);
    }

    @Test
    void theLanguageIsChosenForGood() {
        Pages.send("/requests/r-1/letter", Map.of("letterLanguage", "de"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/requests/r-1/letter"));

        assertEquals("de", input("updateDraft").get("letterLanguage"));
    }

    @Test
    void situationsAndOwnWordsAreKept() {
        Document page = Pages.open("/requests/r-1/grounds");

        Response answer = Pages.sendAll(
                page,
                "/requests/r-1/grounds",
                Map.of("situation", List.of("safety", "health"), "grounds", List.of("I fled."), "key", List.of("k")));

        answer.then().statusCode(303);
        assertEquals(List.of("safety", "health"), input("updateDraft").get("situations"));
        assertEquals("I fled.", input("updateDraft").get("grounds"));
        assertNull(input("updateDraft").get("recipient"));
    }

    @Test
    void withoutScriptAPreviewShowsHowItReadsAndSavesNothing() {
        Document page = Jsoup.parse(Pages.sendAll(
                        Pages.open("/requests/r-1/grounds"),
                        "/requests/r-1/grounds",
                        Map.of(
                                "situation", List.of("safety"),
                                "grounds", List.of("I <b>fled</b>."),
                                "step", List.of("preview")))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertEquals(
                "How it will read My safety is at stake. I <b>fled</b>.",
                page.selectFirst("#preview").text());
        assertEquals(
                List.of("safety"), page.select("input[name=situation][checked]").eachAttr("value"));
        assertTrue(gateway.calls("updateDraft").isEmpty());
    }

    @Test
    void whatIsChosenAlreadyIsTicked() {
        gateway.change(
                "request",
                "situations",
                List.of(Map.of("id", "health", "question", "q", "hint", "h", "sentence", "s")));

        Document page = Pages.open("/requests/r-1/grounds");

        assertEquals(
                List.of("health"), page.select("input[name=situation][checked]").eachAttr("value"));
    }

    @Test
    void anAddressOfOnesOwnIsKeptAndAWrongOneIsNamedAtItsField() {
        Pages.send("/requests/r-1/recipient", Map.of("email", "dpo@example.org", "channel", "EMAIL"))
                .then()
                .statusCode(303);
        assertEquals("EMAIL", input("updateDraft").get("channel"));
        assertEquals("dpo@example.org", ((Map<?, ?>) input("updateDraft").get("recipient")).get("email"));

        gateway.refuse("updateDraft", "INVALID_INPUT", "This is no e-mail address.", "recipient.email");
        Document page = Jsoup.parse(Pages.send("/requests/r-1/recipient", Map.of("email", "nobody"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals(
                "This is no e-mail address.", page.selectFirst("#email-error").text());
        assertEquals("nobody", page.selectFirst("#email").val());
    }

    @Test
    void aGuardianNamesTheMinorAndCanTakeItBack() {
        Pages.send("/requests/r-1/for", Map.of("who", "PARENT", "name", "Lena Marx", "accounts", "lena.m\nlena2"))
                .then()
                .statusCode(303);
        assertEquals(
                Map.of("name", "Lena Marx", "relation", "PARENT", "accountNames", List.of("lena.m", "lena2")),
                input("updateDraft").get("actingFor"));

        gateway.reset();
        Pages.send("/requests/r-1/for", Map.of("who", "SELF", "name", "Lena Marx"))
                .then()
                .statusCode(303);

        assertEquals("", ((Map<?, ?>) input("updateDraft").get("actingFor")).get("name"));
    }

    @Test
    void severalCompaniesAndOneThatIsNotListedAreStartedTogether() {
        Map<String, List<String>> companies = Map.of(
                "vendor", List.of("meta", "openai"),
                "otherName", List.of("Bildwerk"),
                "otherCountry", List.of("DE"),
                "otherEmail", List.of("a@example.org"),
                "country", List.of("IE"));
        Document rights = Jsoup.parse(Pages.sendAll(Pages.open(TOGETHER), TOGETHER, companies)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(rights.selectFirst(".lead").text().contains("Bildwerk"));
        assertEquals(
                List.of("meta", "openai"),
                rights.select("input[type=hidden][name=vendor]").eachAttr("value"));

        Map<String, List<String>> all = new HashMap<>(companies);
        all.put("right", List.of("eu-gdpr OBJECTION", "eu-gdpr ERASURE"));
        all.put("step", List.of("rights"));
        Pages.sendAll(rights, TOGETHER, all).then().statusCode(303).header("Location", endsWith("/requests"));

        List<?> inputs =
                (List<?>) gateway.calls("draftRequests").getFirst().arguments().get("inputs");
        assertEquals(3, inputs.size());
        assertEquals("meta", ((Map<?, ?>) inputs.get(0)).get("vendor"));
        assertNull(((Map<?, ?>) inputs.get(2)).get("vendor"));
        assertEquals("Bildwerk", ((Map<?, ?>) ((Map<?, ?>) inputs.get(2)).get("recipient")).get("name"));
    }

    @Test
    void nobodyAndAHalfNamedCompanyAreMarked() {
        Document nobody = wrong(Map.of("country", List.of("IE")));
        assertEquals(
                "Choose at least one company, or name one",
                nobody.selectFirst("#vendor-error").text());

        Document half = wrong(Map.of("country", List.of("IE"), "otherName", List.of("Bildwerk")));
        assertEquals(1, half.select("#otherCountry-error").size());
        assertEquals(1, half.select("#otherEmail-error").size());
    }

    @Test
    void aRefusalSaysOfWhichCompanyItIs() {
        gateway.refuse("draftRequests", "INVALID_INPUT", "No form is known.", "inputs[1].vendor");

        Document page = wrong(Map.of(
                "vendor", List.of("meta", "openai"),
                "country", List.of("IE"),
                "right", List.of("eu-gdpr OBJECTION"),
                "step", List.of("rights")));

        assertEquals(
                "OpenAI (ChatGPT): No form is known.",
                page.selectFirst("#vendor-error").text());
    }

    @Test
    void linkedRequestsLeadToEachOther() {
        gateway.change(
                "request",
                "linked",
                List.of(Map.of(
                        "id",
                        "r-2",
                        "reference",
                        "HO-2",
                        "vendor",
                        Map.of("id", "openai", "name", "OpenAI"),
                        "controller",
                        Map.of("name", "OpenAI Ireland Limited", "theirs", false))));

        Document page = Pages.open("/requests/r-1");

        assertEquals("OpenAI HO-2", page.selectFirst("a[href=/requests/r-2]").text());
    }

    @Test
    void whereItIsSentByFormTheTextsForItStandBesideIt() {
        Document page = Pages.open("/requests/r-1/send");

        assertEquals(2, page.select(".form-texts li").size());
    }

    private Document wrong(Map<String, List<String>> typed) {
        return Jsoup.parse(Pages.sendAll(Pages.open(TOGETHER), TOGETHER, typed)
                .then()
                .statusCode(400)
                .extract()
                .asString());
    }

    private Map<?, ?> input(String field) {
        return (Map<?, ?>) gateway.calls(field).getLast().arguments().get("input");
    }
}
