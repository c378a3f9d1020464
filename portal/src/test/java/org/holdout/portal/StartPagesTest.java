package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class StartPagesTest {
    private static final String START = "/requests/new?vendor=meta";

    private static final String IRELAND = START + "&country=IE";

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

    @ParameterizedTest
    @CsvSource({
        "email, privacy@example.org, EMAIL",
        "postalAddress, 'Example Inc., 1 Main Street', POST",
    })
    void anAddressOfOnesOwnOpensTheWayToACompanyWithoutOne(String field, String address, String channel) {
        gateway.changeEach("applicableLaws", "channels", List.of());
        assertEquals(1, Pages.open(IRELAND).select("#" + field).size());

        Pages.send(IRELAND, "/requests/new", Map.of("step", "right", "right", "eu-gdpr OBJECTION", field, address))
                .then()
                .statusCode(303);

        assertEquals(channel, drafted().get("channel"));
        assertEquals(address, ((Map<?, ?>) drafted().get("recipient")).get(field));
    }

    @Test
    void whoeverHasBothAddressesWritesByEmail() {
        gateway.changeEach("applicableLaws", "channels", List.of());

        Pages.send(
                        IRELAND,
                        "/requests/new",
                        Map.of(
                                "step", "right",
                                "right", "eu-gdpr OBJECTION",
                                "email", "privacy@example.org",
                                "postalAddress", "1 Main Street"))
                .then()
                .statusCode(303);

        assertEquals("EMAIL", drafted().get("channel"));
        assertEquals("1 Main Street", ((Map<?, ?>) drafted().get("recipient")).get("postalAddress"));
    }

    @Test
    void aCompanyWithAnAddressIsNotAskedForOne() {
        assertTrue(Pages.open(IRELAND).select("#email, #postalAddress").isEmpty());

        Pages.send(IRELAND, "/requests/new", Map.of("step", "right", "right", "eu-gdpr OBJECTION"))
                .then()
                .statusCode(303);

        assertNull(drafted().get("recipient"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Give an e-mail address or a postal address; we know none of this company",
        "de, Nennen Sie eine E-Mail-Adresse oder eine Postanschrift; wir kennen keine von diesem Unternehmen",
    })
    void aDraftThatNeedsAnAddressSaysSoAtItsField(String language, String said) {
        gateway.changeEach("applicableLaws", "channels", List.of());
        gateway.refuse("draftRequest", "INVALID_INPUT", "No form or address is known.", "vendor");

        Document page = refused(Map.of("step", "right", "right", "eu-gdpr OBJECTION"), language);

        assertEquals(said, page.selectFirst("#email-error").text());
        assertEquals(
                List.of("#email"),
                page.select(".error-summary a").eachAttr("href"),
                "nothing links to what is not there");
        assertEquals("input", page.getElementById("email").tagName());
        assertTrue(page.select("#email-error[lang]").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"email, email", "postalAddress, postalAddress", "vendor, email"})
    void whatIsRefusedOfAnAddressStandsAtItsFieldBesideWhatWasTyped(String named, String field) {
        gateway.changeEach("applicableLaws", "channels", List.of());
        gateway.refuse(
                "draftRequest",
                "INVALID_INPUT",
                "This is no address.",
                named.equals("vendor") ? named : "recipient." + named);

        Document page = refused(
                Map.of(
                        "step", "right",
                        "right", "eu-gdpr ERASURE",
                        "email", "privacy@example",
                        "postalAddress", "1 Main Street"),
                "en");

        assertEquals(
                "This is no address.", page.getElementById(field + "-error").text());
        assertEquals(List.of("#" + field), page.select(".error-summary a").eachAttr("href"));
        assertEquals("privacy@example", page.getElementById("email").val());
        assertEquals("1 Main Street", page.getElementById("postalAddress").val());
        assertEquals(
                List.of("eu-gdpr ERASURE"), page.select("[name=right][checked]").eachAttr("value"));
    }

    @Test
    void whereNoLawHelpsAnAddressCanBeGivenToo() {
        gateway.answer("applicableLaws", "none");
        Document asked = Pages.open(IRELAND);
        assertTrue(asked.text().contains("Leave both empty to use the address that we know of Meta"), asked::text);
        gateway.refuse("draftRequest", "INVALID_INPUT", "No form or address is known.", "vendor");

        Document page = refused(Map.of("step", "right"), "en");

        assertEquals(List.of("#email"), page.select(".error-summary a").eachAttr("href"));
        assertEquals(1, page.select("#email").size());

        gateway.reset();
        gateway.answer("applicableLaws", "none");
        Pages.send(IRELAND, "/requests/new", Map.of("step", "right", "email", "privacy@example.org"))
                .then()
                .statusCode(303);
        assertEquals("EMAIL", drafted().get("channel"));
        assertNull(drafted().get("law"));
    }

    @Test
    void whoeverLooksAtAnotherCountryKeepsTheAddress() {
        gateway.changeEach("applicableLaws", "channels", List.of());

        Document countries =
                Jsoup.parse(Pages.send(IRELAND, "/requests/new", Map.of("step", "back", "email", "privacy@example.org"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        assertEquals("privacy@example.org", countries.select("[name=email]").val());
    }

    @Test
    void whoComesFromAGuideFindsCountryLawAndChannelChosen() {
        Pages.open(FROM_GUIDE);
        int known = gateway.calls("me").size();
        Document page = Pages.open(FROM_GUIDE);
        assertEquals(
                List.of("right-eu-gdpr.objection"),
                page.select("[name=right][checked]").eachAttr("id"));
        assertEquals("WEB_FORM", page.select("[name=channel]").val());
        assertEquals("IE", page.select("[name=country]").val());
        assertEquals(
                known, gateway.calls("me").size(), "nothing that is known is asked; the page's head asks now and then");

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

    @ParameterizedTest
    @CsvSource({
        "en, 'dated 1 November 2026', Parts of it are general knowledge",
        "de, 'vom 1. November 2026', Teile davon sind Allgemeinwissen"
    })
    void eachLawSaysWhereItsRulesWereReadAndThatSomeWereNot(String language, String dated, String parts) {
        Document page = Pages.open(FROM_GUIDE, language);

        Element known = page.selectFirst("fieldset.law details:has(.sources)");
        assertEquals("https://law.example/1182", known.selectFirst("a").attr("href"));
        assertTrue(known.text().contains(dated), known.text());
        assertTrue(known.text().contains(parts), known.text());
    }

    @Test
    void whatARequestIsAboutIsReadOnceForEachPage() {
        Pages.open("/requests/new?guide=meta-instagram-third-party-ios-android");
        assertEquals(1, gateway.calls("guide").size(), "the country");
        Pages.open(FROM_GUIDE);
        assertEquals(2, gateway.calls("guide").size(), "the right");
        Pages.send(FROM_GUIDE, "/requests/new", Map.of("step", "right")).then().statusCode(400);
        assertEquals(4, gateway.calls("guide").size(), "the right, and what is wrong with it");
        gateway.refuse("draftRequest", "INVALID_INPUT", "No form or address is known.", "vendor");
        Pages.send(FROM_GUIDE, "/requests/new", Map.of("step", "right", "right", "eu-gdpr OBJECTION"))
                .then()
                .statusCode(400);
        assertEquals(6, gateway.calls("guide").size(), "the right, and what the gateway refused");
        assertTrue(gateway.calls("vendor").isEmpty());
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

    @ParameterizedTest
    @CsvSource({
        "en, 'In force from 14 May 2027. Until then you can ask, and they need not answer.'",
        "de, 'In Kraft ab 14. Mai 2027. Bis dahin können Sie fragen, aber es besteht keine Pflicht zu antworten.'",
    })
    void whoChoosesARightIsToldWhenItBeginsOnALaterDay(String language, String said) {
        assertTrue(Pages.open(IRELAND, language).select("#right .notice").isEmpty());
        gateway.answer("applicableLaws", "applicableLaws_ahead");

        assertEquals(
                said,
                Pages.open(START + "&country=IN", language)
                        .select("#right .notice")
                        .text());
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

    private static Document refused(Map<String, String> typed, String language) {
        return Jsoup.parse(Pages.send(IRELAND, "/requests/new", typed, language)
                .then()
                .statusCode(400)
                .extract()
                .asString());
    }

    private Map<?, ?> drafted() {
        return (Map<?, ?>) gateway.calls("draftRequest").getLast().arguments().get("input");
    }

    private static String action(Document page) {
        return page.selectFirst("main form[method=post]").attr("action");
    }
}
