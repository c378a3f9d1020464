package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
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
class TogetherPagesTest {
    private static final String TOGETHER = "/requests/together";
    private static final int MOST = 10;
    private static final List<String> IRELAND = List.of("IE");
    private static final List<String> RIGHTS = List.of("eu-gdpr OBJECTION", "eu-gdpr ERASURE");

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Choose up to 10 companies; write to the others after that",
        "de, Wählen Sie bis zu 10 Unternehmen; an die übrigen schreiben Sie danach",
    })
    void moreCompaniesThanGoAtOnceAreRefusedBeforeTheSecondQuestion(String language, String said) {
        Document page = read(send(Map.of("vendor", vendors(MOST + 1), "country", IRELAND), language), 400);

        assertEquals(said, page.getElementById("vendor-error").text());
        assertEquals(List.of("#vendor"), page.select(".error-summary a").eachAttr("href"));
        assertTrue(page.select(".error-summary [lang], #vendor-error[lang]").isEmpty());
        assertEquals(MOST + 1, page.select("[name=vendor][checked]").size(), "what was chosen stays");
        assertTrue(gateway.calls("applicableLaws").isEmpty());
    }

    @Test
    void asManyAsGoAtOnceAreTakenAndTheOneThatIsNotListedCounts() {
        Map<String, List<String>> typed = new HashMap<>(Map.of("vendor", vendors(MOST), "country", IRELAND));
        read(send(typed, "en"), 200);
        typed.put("otherName", List.of("Bildwerk"));
        typed.put("otherCountry", List.of("DE"));
        typed.put("otherEmail", List.of("a@example.org"));

        Document page = read(send(typed, "en"), 400);

        assertEquals(List.of("#vendor"), page.select(".error-summary a").eachAttr("href"));
    }

    @Test
    void thePageSaysHowManyGoAtOnce() {
        assertEquals(
                "Up to 10 at once.",
                Pages.open(TOGETHER).getElementById("vendor-hint").text());
    }

    @Test
    void aPostalAddressMayBeLongerThanCompaniesAreMany() {
        assertEquals(
                "20000", Pages.open(TOGETHER).getElementById("otherAddress").attr("maxlength"));
    }

    @Test
    void aRefusalOfThemAllStandsAtTheCompanies() {
        gateway.refuse("draftRequests", "INVALID_INPUT", "Start 1 to 5 requests at once.", "inputs");

        Document page = read(send(asked("rights"), "en"), 400);

        assertEquals(
                "Start 1 to 5 requests at once.",
                page.getElementById("vendor-error").text());
        assertEquals(List.of("#vendor"), page.select(".error-summary a").eachAttr("href"));
    }

    @Test
    void whoAnswersIsSaidWhereOneCompanyIsAskedAndNotForAllByTheFirst() {
        Map<String, List<String>> one = Map.of("vendor", List.of("meta"), "country", IRELAND);
        Map<String, List<String>> several = Map.of("vendor", List.of("meta", "openai"), "country", IRELAND);

        assertTrue(read(send(one, "en"), 200).text().contains("Meta Platforms Ireland Limited is that company"));
        Document page = read(send(several, "en"), 200);

        assertTrue(page.select("[name=right]").size() > 1);
        assertFalse(page.text().contains("Meta Platforms Ireland Limited"), page::text);
    }

    @Test
    void theRightsStayChosenOnTheWayBackAndAfterARefusal() {
        assertEquals(RIGHTS, tickedAgain(read(send(asked("back"), "en"), 200)));

        gateway.refuse("draftRequests", "INVALID_INPUT", "No form is known.", "inputs[1].vendor");
        assertEquals(RIGHTS, tickedAgain(read(send(asked("rights"), "en"), 400)));
    }

    /** The rights that are ticked when the first question is answered once more. */
    private List<String> tickedAgain(Document companies) {
        List<String> carried =
                companies.select("main form input[type=hidden][name=right]").eachAttr("value");
        Document rights =
                read(send(Map.of("vendor", List.of("meta"), "country", IRELAND, "right", carried), "en"), 200);
        return rights.select("[name=right][checked]").eachAttr("value");
    }

    private static Map<String, List<String>> asked(String step) {
        return Map.of("vendor", List.of("meta", "openai"), "country", IRELAND, "right", RIGHTS, "step", List.of(step));
    }

    private static List<String> vendors(int many) {
        return Pages.open(TOGETHER)
                .select("input[name=vendor]")
                .eachAttr("value")
                .subList(0, many);
    }

    private static Response send(Map<String, List<String>> typed, String language) {
        Response shown = given().header("Accept-Language", language).get(TOGETHER);
        var request = given().redirects()
                .follow(false)
                .cookies(shown.cookies())
                .header("Accept-Language", language)
                .contentType(ContentType.URLENC.withCharset(StandardCharsets.UTF_8))
                .formParam(
                        "csrf-token",
                        Jsoup.parse(shown.asString())
                                .select("input[name=csrf-token]")
                                .val());
        typed.forEach(request::formParam);
        return request.post(TOGETHER);
    }

    private static Document read(Response answer, int status) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }
}
