package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class PublicPagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/vendors",
                "/vendors/meta",
                "/vendors/openai/policies",
                "/vendors/openai/policies?material=true",
                "/policies/difference?document=ChatGPT%2FPrivacy%20Policy&version=a3",
                "/guides?search=instagram",
                "/guides/meta-instagram-third-party-ios-android",
                "/guides?search=instagram&vendor=meta&platform=IOS&region=IE&minutes=15&effect=ASKS_VENDOR",
                "/guides/any/history",
                "/for-me",
                "/for-me?country=IE&vendor=meta&device=WEB",
                "/for-me?asked=yes&country=",
                "/compare",
                "/compare?vendors=meta,openai",
                "/signed-out",
                "/privacy",
                "/outcomes",
                "/imprint",
                "/accessibility",
                "/profile/erase/done",
                "/components"
            })
    void everyPublicPageIsWholeInBothLanguages(String path) {
        for (String language : new String[] {"en", "de"}) {
            Document page = Pages.open(path, language);
            assertEquals(language, page.selectFirst("html").attr("lang"));
            assertEquals(1, page.select("h1").size(), "one heading");
            assertFalse(page.title().isBlank());
            assertFalse(page.select("header, main, footer, nav").isEmpty());
            assertTrue(page.select("[style], style, script:not([src])").isEmpty(), "nothing inline");
        }
    }

    @Test
    void publicPagesTellTheGatewayNoTokenButTheLanguage() {
        Pages.open("/vendors/meta", "de");
        FakeGateway.Call call = gateway.calls("vendor").getFirst();
        assertFalse(call.headers().containsKey("Authorization"));
        assertEquals("de", call.headers().get("Accept-language").getFirst());
    }

    @Test
    void aGuideShowsEachStepWithItsCheckAndStartsARequest() {
        Document page = Pages.open("/guides/meta-instagram-third-party-ios-android");
        assertEquals(11, page.select(".steps > li").size());
        assertTrue(page.selectFirst(".steps .check").text().contains("24 July 2026"));
        assertEquals(
                "/requests/new?guide=meta-instagram-third-party-ios-android",
                page.selectFirst(".cta a").attr("href"));
    }

    @Test
    void theKeyThatSignsRequestsFilesIsPublishedForEverybody() {
        given().get("/.well-known/holdout-signing-key.pem")
                .then()
                .statusCode(200)
                .contentType("application/x-pem-file")
                .header("Cache-Control", "public, max-age=3600")
                .body(equalTo("PEM"));
    }

    @Test
    void datesAreInTheReadersLanguage() {
        assertTrue(Pages.open("/guides/any", "de").text().contains("24. Juli 2026"));
    }

    @Test
    void aSearchIsPassedOnAndKeptInTheField() {
        Document page = Pages.open("/guides?search=instagram&platform=IOS&region=IE");
        assertEquals("instagram", gateway.calls("guides").getFirst().arguments().get("search"));
        assertEquals(
                List.of("IOS"), gateway.calls("guides").getFirst().arguments().get("platforms"));
        assertEquals("instagram", page.selectFirst("main input[name=search]").val());
    }

    @Test
    void aComparisonsCellHasAWordAndAShapeThatSayGoodOrBad() {
        Document page = Pages.open("/compare?vendors=meta&vendors=openai");
        assertTrue(page.select(".matrix .tone").stream()
                .allMatch(tone -> tone.hasText() && !tone.select("svg").isEmpty()));
        assertTrue(page.select(".matrix .tone[data-tone=BAD]").text().contains("Bad for you"));
    }

    @Test
    void aComparisonNeedsOneCallForItsMatrixWhateverItsSize() {
        Pages.open("/compare?vendors=meta,openai");

        assertEquals(1, gateway.calls("vendors").size());
        assertEquals(2, gateway.calls("comparison").size(), "one for the matrix and one for the quick answers");
    }

    @Test
    void ownWeightsAreInTheAddressAndSaid() {
        Document page = Pages.open("/compare?vendors=meta&w-default_setting=7&w-children=x");

        assertEquals(
                List.of(Map.of("dimension", "default_setting", "weight", 7)),
                gateway.calls("comparison").getFirst().arguments().get("weights"));
        assertEquals("7", page.select("input[name=w-default_setting]").val());
        assertTrue(page.text().contains("These scores count with your own weights."));
        assertTrue(page.select(".notice[role=alert]").text().contains("whole number from 0 to 10"));
        assertEquals("/compare?vendors=meta", page.select(".weights a").attr("href"));
    }

    @Test
    void aScoreSaysLineByLineWhereItComesFrom() {
        Document page = Pages.open("/compare?vendors=meta");

        assertTrue(page.select(".score-lines").first().text().contains("Weight 2, Points 0: 0 of 8"));
    }

    @Test
    void aCellInDoubtShowsSinceWhenAndWhatChanged() {
        Document page = Pages.open("/compare?vendors=meta");

        assertTrue(page.select(".matrix .doubt").first().text().contains("In doubt since 1 August 2026"));
        assertEquals("share.", page.select(".matrix .word-change del").text());
    }

    @Test
    void theTwoQuestionsThatPeopleAskAreAnswered() {
        Document page = Pages.open("/compare");

        assertEquals(
                List.of("Who stops training if I ask?", "Who needs no evidence?"),
                page.select(".quick h3").eachText());
        assertFalse(page.select(".quick dd a").isEmpty());
    }

    @Test
    void aVendorsPageSaysWhichAnswersAreInDoubt() {
        Document page = Pages.open("/vendors/meta");

        assertTrue(page.select("section[aria-labelledby=doubts]").text().contains("Default setting"));
    }

    @Test
    void aVendorsPageShowsEachFactWithItsWordsAndItsSource() {
        Element facts = Pages.open("/vendors/meta").selectFirst("section[aria-labelledby=facts]");

        Element first = facts.selectFirst("li");
        assertEquals("Is my content used unless I act?", first.select("h3").text());
        assertTrue(first.select(".tone").text().contains("Bad for you"), first::text);
        assertEquals("We use what you share.", first.select("blockquote").text());
        assertTrue(first.text().contains("Meta AI/Terms of Service"), first::text);
        assertFalse(first.select("a[href^=https://discuss.grapheneos.org]").isEmpty());
    }

    @Test
    void aFactInDoubtSaysSoBesideItsAnswerAndLeadsToTheChange() {
        Element fact = Pages.open("/vendors/meta").getElementById("fact-default_setting");

        assertTrue(fact.text().contains("In doubt since 1 August 2026"), fact::text);
        assertFalse(fact.select("a[href*='/policies/difference']").isEmpty());
    }

    @Test
    void whatIsNotKnownOfAVendorIsNamedAfterItsFacts() {
        Element facts = Pages.open("/vendors/meta").selectFirst("section[aria-labelledby=facts]");

        assertNull(facts.getElementById("fact-children"));
        assertTrue(facts.text().contains("Not known yet: "), facts::text);
    }

    @Test
    void aVendorsPageLeadsToItsHistoryAndToTheOutcomesOfAll() {
        Document page = Pages.open("/vendors/meta");

        assertFalse(page.select("a[href=/vendors/meta/policies]").isEmpty());
        assertFalse(page.select("main a[href=/outcomes]").isEmpty());
    }

    @Test
    void aVendorsPageNeedsTwoCallsWhateverItHasOfFactsAndGuides() {
        Pages.open("/vendors/meta");

        assertEquals(2, gateway.allCalls().size());
        assertEquals(1, gateway.calls("vendor").size());
        assertEquals(1, gateway.calls("comparison").size());
    }

    @Test
    void aVendorsPageIsThereWhenTheComparisonIsNot() {
        gateway.refuse("comparison", "UNAVAILABLE", "Later.", null);

        Document page = Pages.open("/vendors/meta");

        assertTrue(page.select("section[aria-labelledby=facts]").text().contains("cannot be shown just now"));
        assertFalse(page.select("section[aria-labelledby=guides]").isEmpty());
    }

    @Test
    void ofAVendorThatIsNotComparedItIsSaidThatNothingIsKnown() {
        gateway.refuse("comparison", "INVALID_INPUT", "There is no vendor meta.", "vendors");

        Document page = Pages.open("/vendors/meta");

        assertTrue(page.select("section[aria-labelledby=facts]").text().contains("Nothing is known yet"));
    }

    @Test
    void moreVendorsThanFitAreCutAndSaid() {
        Document page = Pages.open("/compare?vendors=a,b,c,d,e,f");
        assertTrue(page.select(".notice").text().contains("first 5"));
    }

    @Test
    void theLanguageLinkIsKept() {
        given().redirects()
                .follow(false)
                .get("/guides?search=x&lang=de")
                .then()
                .statusCode(303)
                .header("Location", containsString("/guides?search=x"))
                .cookie("lang", "de");
        String page = given().cookie("lang", "de")
                .header("Accept-Language", "en")
                .get("/")
                .asString();
        assertEquals("de", Jsoup.parse(page).selectFirst("html").attr("lang"));
    }

    @Test
    void theLanguageLinkOfAnAddressWithTwoSlashesStaysOnThisHost() {
        String page = given().urlEncodingEnabled(false)
                .get(RestAssured.baseURI + ":" + RestAssured.port + "//example.org/guides")
                .asString();
        assertEquals(
                "/example.org/guides?lang=de",
                Jsoup.parse(page).selectFirst("footer a").attr("href"));
    }

    @Test
    void anUnexpectedFailureShowsTheNumberItHasInTheLog() {
        for (String language : new String[] {"en", "de"}) {
            given().header("Accept-Language", language)
                    .get("/broken")
                    .then()
                    .statusCode(500)
                    .body(
                            matchesPattern("(?s).*(number|Nummer) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\..*"),
                            not(containsString("always fails")));
        }
    }

    @Test
    void codesOfAVendorAreShownAsWordsAndUnknownOnesWithoutUnderscores() {
        gateway.change("vendor", "defaultSetting", "opted_in");
        gateway.change(
                "vendor",
                "optOut",
                Map.of(
                        "scope",
                        "third_party_only",
                        "mechanisms",
                        List.of("robots_txt", "smoke_signal"),
                        "evidenceRequired",
                        false));
        String english = Pages.open("/vendors/meta").selectFirst(".facts").text();
        assertTrue(english.contains("Used unless you act"), english);
        assertTrue(english.contains("Only data from third parties"), english);
        assertTrue(english.contains("The website’s robots.txt; smoke signal"), english);
        String german = Pages.open("/vendors/meta", "de").selectFirst(".facts").text();
        assertTrue(german.contains("Nur Daten von Dritten"), german);
    }

    @Test
    void englishContentOnAGermanPageIsMarkedAsEnglish() {
        gateway.change("guide", "inEnglish", List.of("title", "steps"));
        Document page = Pages.open("/guides/any", "de");
        assertEquals("en", page.selectFirst("h1").attr("lang"));
        assertTrue(page.select(".steps .step-body > p:first-child").stream()
                .allMatch(step -> step.attr("lang").equals("en")));
        assertTrue(page.select(".steps .check").stream().noneMatch(check -> check.hasAttr("lang")));
    }

    @Test
    void everyAnswerCarriesTheStrictPolicy() {
        for (String path : new String[] {"/", "/assets/base.css", "/nowhere"}) {
            given().get(path)
                    .then()
                    .header(
                            "Content-Security-Policy",
                            equalTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                    + " connect-src 'self'; form-action 'self' http://localhost:8082; base-uri"
                                    + " 'none'; frame-ancestors 'none'; manifest-src 'self'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin");
        }
    }

    @Test
    void staticFilesAreNamedByContentAndKept() {
        String address = Pages.open("/").selectFirst("link[rel=stylesheet]").attr("href");
        given().get(address).then().statusCode(200).header("Cache-Control", containsString("max-age=31536000"));
    }

    @Test
    void whatDoesNotExistIsSaidInPlainWords() {
        gateway.answerNothing("guide");
        given().get("/guides/none").then().statusCode(404).body(containsString("There is no such page"));
        given().get("/nowhere").then().statusCode(404).body(containsString("There is no such page"));
    }

    @Test
    void aGatewayThatDoesNotAnswerIsSaidInPlainWords() {
        gateway.refuse("vendors", "UNAVAILABLE", "A part of Holdout does not answer.", null);
        given().get("/").then().statusCode(503).body(containsString("Part of Holdout is not answering"));
    }

    @Test
    void whoAskedForTooMuchIsToldToWaitAndHowLong() {
        gateway.refuse("vendors", "RATE_LIMITED", "You asked for much in a short time.", null);
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(429)
                .header("Retry-After", "60")
                .body(containsString("Too much was asked for from here."))
                .body(containsString("Wait a minute, then load the page again."));
        given().header("Accept-Language", "de")
                .get("/")
                .then()
                .body(containsString("Von hier aus wurde zu viel abgefragt."));
    }

    @Test
    void aPersonsPagesAskForASignIn() {
        given().redirects()
                .follow(false)
                .get("/requests")
                .then()
                .statusCode(302)
                .header("Location", containsString("code_challenge_method=S256"));
    }
}
