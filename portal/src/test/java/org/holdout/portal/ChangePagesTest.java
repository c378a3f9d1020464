package org.holdout.portal;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft asks for is corrected as it was chosen. */
@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class ChangePagesTest {
    private static final String CHANGE = "/requests/r-1/change";
    private static final Map<String, String> ACCESS = Map.of("step", "right", "right", "eu-gdpr ACCESS");

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "/requests/r-1, en, Change what you ask for, 1",
        "/requests/r-1, de, 'Ändern, was Sie verlangen', 1",
        "/requests/r-1/check, en, Change, 3",
        "/requests/r-1/check, de, Ändern, 3",
    })
    void aDraftLeadsToItUntilItsLetterIsOnItsWay(String path, String language, String said, int links) {
        List<String> there =
                Pages.open(path, language).select("main a[href=" + CHANGE + "]").eachText();
        assertEquals(links, there.size());
        assertTrue(there.stream().allMatch(text -> text.startsWith(said)), there::toString);

        gateway.change("request", "delivery", Map.of("status", "QUEUED", "attempts", 0));
        assertTrue(Pages.open(path, language).select("a[href=" + CHANGE + "]").isEmpty());
    }

    @Test
    void itShowsWhatTheDraftAsksForNowAndHasItTicked() {
        gateway.change("request", "residenceState", "L");

        Document page = Pages.open(CHANGE);

        assertEquals(List.of("eu-gdpr OBJECTION"), ticked(page));
        assertEquals(
                "Right Objection Art. 21(1) Law EU/EEA General Data Protection Regulation You live in Ireland (L) Way Web form",
                page.selectFirst("#now").text());
        assertEquals("1", page.select("[name=version]").val());
        assertEquals(CHANGE + "?country=IE&state=L", action(page));
        assertEquals(
                Map.of("country", "IE", "state", "L", "vendor", "meta"),
                gateway.calls("applicableLaws").getFirst().arguments());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'The letter, and the texts', their address and their form, What they want to see, 'Your evidence, your reasons'",
        "de, 'Der Brief und die Texte', und welches Formular, was das Unternehmen sehen will, 'Ihre Belege, Ihre Gründe'",
    })
    void itSaysWhatChangesWithItAndWhatStays(String language, String letter, String to, String needs, String evidence) {
        String said =
                Pages.open(CHANGE, language).select("section:has(#goes-with)").text();

        for (String part : List.of(letter, to, needs, evidence)) {
            assertTrue(said.contains(part), said);
        }
    }

    @Test
    void whatIsChosenIsSavedAndNothingElseIsTouched() {
        Pages.send(CHANGE, ACCESS).then().statusCode(303).header("Location", endsWith("/requests/r-1"));

        FakeGateway.Call call = gateway.calls("updateDraft").getFirst();
        assertEquals("r-1", call.arguments().get("id"));
        assertEquals(1, call.arguments().get("version"));
        assertFalse(call.arguments().get("idempotencyKey").toString().isBlank());
        assertEquals(List.of("ACCESS"), saved().get("rights"));
        assertEquals("eu-gdpr", saved().get("law"));
        assertEquals("IE", saved().get("country"));
        assertEquals("", saved().get("state"));
        for (String stays : List.of("grounds", "situations", "actingFor", "recipient", "channel", "letterLanguage")) {
            assertNull(saved().get(stays), stays);
        }
    }

    @Test
    void anotherCountryIsAskedForAndItsRightsAreChosenFrom() {
        gateway.change("request", "residenceState", "L");
        Document asked = body(200, Pages.send(CHANGE, CHANGE, Map.of("step", "back")));
        assertEquals("IE", asked.select("#country option[selected]").val());
        assertEquals("L", asked.select("#state").val());
        assertEquals("1", asked.select("[name=version]").val());

        Document rights =
                body(200, Pages.send(CHANGE, CHANGE, Map.of("step", "place", "country", "US", "state", "CA")));

        assertEquals(CHANGE + "?country=US&state=CA", action(rights));
        assertTrue(rights.text().contains("You live in United States"), rights::text);
        assertEquals(
                Map.of("country", "US", "state", "CA", "vendor", "meta"),
                gateway.calls("applicableLaws").getLast().arguments());
        Pages.send(CHANGE + "?country=US&state=CA", CHANGE, ACCESS).then().statusCode(303);
        assertEquals("US", saved().get("country"));
        assertEquals("CA", saved().get("state"));
    }

    @Test
    void aCountryInTheAddressHasNoStateOfTheDraftsOwn() {
        gateway.change("request", "residenceState", "L");

        assertEquals(CHANGE + "?country=DE", action(Pages.open(CHANGE + "?country=DE")));
    }

    @ParameterizedTest
    @CsvSource({
        "eu-gdpr, OBJECTION, eu-gdpr OBJECTION",
        "uk-gdpr, OBJECTION, eu-gdpr OBJECTION",
        "us-ca-ccpa, LIMIT_SENSITIVE, ",
        ", OBJECTION, ",
    })
    void ofAnotherLawTheSameRightIsTickedWhereItGivesIt(String law, String right, String then) {
        gateway.change("request", "law", law == null ? null : Map.of("id", law, "name", "L", "authorities", List.of()));
        gateway.change(
                "request", "rights", List.of(Map.of("id", "x", "kind", right, "name", "R", "article", "Art. 1")));

        assertEquals(then == null ? List.of() : List.of(then), ticked(Pages.open(CHANGE)));
    }

    @Test
    void whatALawGivesBesideTheCommonRightsIsNotTickedByAnotherLaw() {
        List<Map<String, String>> other =
                List.of(Map.of("id", "x", "kind", "OTHER", "name", "R", "article", "Art. 1", "use", "U"));
        gateway.change("request", "rights", other);
        gateway.changeEach("applicableLaws", "rights", other);
        assertEquals(List.of("eu-gdpr OTHER"), ticked(Pages.open(CHANGE)));

        gateway.change("request", "law", Map.of("id", "uk-gdpr", "name", "L", "authorities", List.of()));

        assertEquals(List.of(), ticked(Pages.open(CHANGE)));
    }

    @Test
    void whereNoLawHelpsTheDraftAsksForTheSameWithoutOne() {
        gateway.answer("applicableLaws", "none");

        Document page = Pages.open(CHANGE + "?country=TR");
        assertTrue(page.selectFirst("main .notice").text().startsWith("We know of no law there"), page::text);
        Pages.send(CHANGE + "?country=TR", CHANGE, Map.of("step", "right"))
                .then()
                .statusCode(303);

        assertEquals(List.of("OBJECTION"), saved().get("rights"));
        assertNull(saved().get("law"));
        assertEquals("TR", saved().get("country"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'They cannot be reached from there as you chose (Web form). This way is taken instead: E-mail.'",
        "de, 'Von dort aus ist das Unternehmen auf dem gewählten Weg (Webformular) nicht zu erreichen."
                + " Stattdessen gilt dieser: E-Mail.'",
    })
    void whoeverCannotBeReachedFromThereAsBeforeIsSaidToGetItOtherwise(String language, String said) {
        String elsewhere = CHANGE + "?country=GB";
        assertTrue(Pages.open(elsewhere, language).select("#way").isEmpty());
        gateway.changeEach("applicableLaws", "channels", List.of("EMAIL", "POST"));

        assertTrue(Pages.open(elsewhere, language).select("#way").text().startsWith(said));
        assertTrue(Pages.open(CHANGE, language).select("#way").isEmpty(), "the way stays where they stay");

        gateway.change("request", "controller", Map.of("name", "Meta", "theirs", true, "contactSources", List.of()));
        assertTrue(Pages.open(elsewhere, language).select("#way").isEmpty(), "an address of one's own may be the way");
    }

    @Test
    void ofACompanyThatIsNotKnownTheLawsAreThoseOfThePlace() {
        gateway.change("request", "vendor", null);

        assertTrue(Pages.open(CHANGE).text().contains("write to Meta Platforms Ireland Limited"));

        assertEquals(
                "other", gateway.calls("applicableLaws").getFirst().arguments().get("vendor"));
    }

    @Test
    void noCountryAndNoRightAreAskedForAgain() {
        Document noRight = body(400, Pages.send(CHANGE, Map.of("step", "right")));
        assertEquals(
                "Choose at least one right", noRight.selectFirst("#right-error").text());
        assertEquals(List.of(), ticked(noRight), "what was unticked stays so");

        Document noCountry = body(400, Pages.send(CHANGE, Map.of("step", "place", "country", "")));
        assertEquals(
                "Choose the country you live in",
                noCountry.selectFirst("#country-error").text());

        Document two = body(
                400,
                Pages.sendAll(
                        Pages.open(CHANGE),
                        CHANGE,
                        Map.of(
                                "step", List.of("right"),
                                "country", List.of("IE"),
                                "right", List.of("eu-gdpr OBJECTION", "ca-pipeda ACCESS"))));
        assertEquals(
                "Choose rights of one law only; make a second request for the other",
                two.selectFirst("#right-error").text());
        assertTrue(gateway.calls("updateDraft").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rights", "law"})
    void whatIsRefusedOfARightStandsAtTheRightsBesideWhatWasTicked(String named) {
        gateway.refuse("updateDraft", "INVALID_INPUT", "This law does not give all of these rights.", named);

        Document page = body(400, Pages.send(CHANGE, ACCESS));

        assertEquals(
                "This law does not give all of these rights.",
                page.selectFirst("#right-error").text());
        assertEquals(List.of("#right"), page.select(".error-summary a").eachAttr("href"));
        assertEquals(List.of("eu-gdpr ACCESS"), ticked(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor", "channel"})
    void whatIsRefusedOfTheWayIsSaidWithoutALinkToWhatIsNotThere(String named) {
        gateway.refuse("updateDraft", "INVALID_INPUT", "No address is known.", named);

        Document page = body(400, Pages.send(CHANGE, ACCESS));

        assertEquals("No address is known.", page.select(".error-summary li").text());
        assertTrue(page.select(".error-summary a").isEmpty());
    }

    @Test
    void aStateThatCannotBeIsSaidAtItsField() {
        gateway.refuse("applicableLaws", "INVALID_INPUT", "Give the state as its short code.", "state");

        Document page =
                body(400, Pages.send("/requests/r-1/grounds", CHANGE, Map.of("country", "US", "state", "California")));

        assertEquals(
                "Give the state as its short code.",
                page.selectFirst("#state-error").text());
        assertEquals("California", page.select("#state").val());
    }

    @Test
    void aDraftThatChangedMeanwhileIsShownAsItIsNowBesideWhatWasChosen() {
        gateway.change("request", "version", 8);
        gateway.change("request", "country", "GB");
        gateway.refuse("updateDraft", "STALE_VERSION", "This request was changed in the meantime.", null);

        Document page = body(
                400,
                Pages.send(
                        CHANGE,
                        CHANGE,
                        Map.of(
                                "version", "7",
                                "key", "old",
                                "step", "right",
                                "country", "IE",
                                "right", "eu-gdpr ACCESS")));

        assertEquals(7, gateway.calls("updateDraft").getFirst().arguments().get("version"));
        assertTrue(page.select(".error-summary").text().contains("changed in the meantime"), page::text);
        assertEquals("8", page.select("[name=version]").val());
        assertNotEquals("old", page.select("[name=key]").val());
        assertEquals(List.of("eu-gdpr ACCESS"), ticked(page));
        assertEquals("IE", page.select("[name=country]").val());
        assertTrue(page.selectFirst("#now").text().contains("United Kingdom"), page::text);
    }

    @Test
    void theVersionThatWasReadGoesThroughBothQuestions() {
        Document asked = body(200, Pages.send(CHANGE, CHANGE, Map.of("step", "back", "version", "1")));
        gateway.change("request", "version", 2);
        Document rights = body(
                200,
                Pages.send(
                        CHANGE,
                        CHANGE,
                        Map.of(
                                "step", "place",
                                "country", "DE",
                                "version", asked.select("[name=version]").val())));

        assertEquals("1", rights.select("[name=version]").val());
    }

    @Test
    void bothQuestionsAreWholeInBothLanguages() {
        for (String step : List.of("back", "place")) {
            TreeSet<String> titles = new TreeSet<>();
            for (String language : List.of("en", "de")) {
                Document page = body(200, Pages.send(CHANGE, CHANGE, Map.of("step", step), language));
                assertEquals(language, page.selectFirst("html").attr("lang"));
                assertEquals(1, page.select("h1").size());
                titles.add(page.title());
            }
            assertEquals(2, titles.size());
        }
    }

    private static Document body(int status, Response answer) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }

    private static List<String> ticked(Document page) {
        return page.select("[name=right][checked]").eachAttr("value");
    }

    private Map<?, ?> saved() {
        return (Map<?, ?>) gateway.calls("updateDraft").getLast().arguments().get("input");
    }

    private static String action(Document page) {
        return page.selectFirst("main form[method=post]").attr("action");
    }
}
