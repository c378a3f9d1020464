package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that came for a request: on its page, and on a page of its own. */
@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class MessagePagesTest {
    private static final String PAGE = "/requests/r-1/messages/m-1";

    FakeGateway gateway;

    @BeforeEach
    void start() {
        gateway.reset();
        gateway.answer("request", "request_mail");
    }

    @Test
    void requestNamesItsMailAndLeadsToIt() {
        Document page = Pages.open("/requests/r-1");

        assertEquals("Your objection", page.selectFirst("#messages ~ ul h3").text());
        assertTrue(page.selectFirst("a[href='" + PAGE + "']").text().startsWith("Read it and say"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void mailIsShownAsTextWithWhatCameAlong(String language) {
        Document page = Pages.open(PAGE, language);

        assertEquals(
                "We see compelling grounds.", page.selectFirst("p.verbatim").text());
        assertEquals("answer.pdf", page.selectFirst("a[href='/evidence/e-9']").text());
        assertEquals("mail.eml", page.selectFirst("a[href='/evidence/e-8']").text());
        assertTrue(page.text().contains("setup.exe"));
        assertEquals(7, page.select("input[name=as]").size());
    }

    @ParameterizedTest
    @CsvSource({"en,too large to be kept here", "de,zu groß"})
    void ofMailThatWasTooLargeItIsSaidWhoHasIt(String language, String said) {
        Map<String, Object> large = new HashMap<>();
        ((Map<?, ?>) ((List<?>) gateway.field("request", "messages")).getFirst())
                .forEach((field, value) -> large.put(field.toString(), value));
        large.put("original", null);
        large.put("text", "");
        large.put("whole", false);
        large.put("attachments", List.of());
        large.put("notTaken", List.of());
        gateway.change("request", "messages", List.of(large));

        Document page = Pages.open(PAGE, language);

        assertTrue(page.select(".notice-caution").text().contains(said), page::text);
        assertFalse(page.text().contains("in the original") || page.text().contains("im Original"));
    }

    @Test
    void meaningGoesToTheGatewayWithWhatBelongsToItOnly() {
        Pages.send(
                        PAGE,
                        Map.of(
                                "as",
                                "REFUSED",
                                "refusalReason",
                                "COMPELLING_GROUNDS",
                                "kind",
                                "IDENTITY",
                                "version",
                                "3"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/requests/r-1"));

        Map<String, Object> said = gateway.calls("classifyMessage").getFirst().arguments();
        assertEquals("REFUSED", said.get("as"));
        assertEquals("COMPELLING_GROUNDS", said.get("refusalReason"));
        assertNull(said.get("kind"));
    }

    @Test
    void withoutAMeaningTheFormSaysSo() {
        Pages.send(PAGE, Map.of("version", "3")).then().statusCode(400).body(containsString("Choose what it says"));
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGED,receivedOn", "EXTENDED,until"})
    void aDayThatIsNoneIsToldAndNothingIsRecordedWithoutIt(String meaning, String field) {
        Document page = Jsoup.parse(Pages.send(
                        PAGE,
                        Map.of(
                                "as",
                                meaning,
                                "version",
                                "3",
                                field + "-day",
                                "31",
                                field + "-month",
                                "2",
                                field + "-year",
                                "2026"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals("#" + field, page.selectFirst(".error-summary a").attr("href"));
        assertEquals("31", page.selectFirst("[name=" + field + "-day]").val());
        assertTrue(gateway.calls("classifyMessage").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"EXTENDED,reason,NONE_GIVEN", "REFUSED,refusalReason,OTHER"})
    void whatTheMailDoesNotSayNeedsNoChoice(String meaning, String field, String recorded) {
        Pages.send(PAGE, Map.of("as", meaning, "version", "3")).then().statusCode(303);

        assertEquals(
                recorded,
                gateway.calls("classifyMessage").getFirst().arguments().get(field));
    }

    @Test
    void whatTheyWantToKnowIsAskedInTheReadersLanguage() {
        Document page = Jsoup.parse(Pages.send(PAGE, Map.of("as", "NEEDS_MORE", "version", "3"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals("#kind", page.selectFirst(".error-summary a").attr("href"));
        assertTrue(gateway.calls("classifyMessage").isEmpty());
    }

    @Test
    void onlyWhatCanBeRecordedIsOffered() {
        gateway.change("request", "allowedActions", List.of("RECORD_ANSWER"));
        assertEquals(
                List.of("GRANTED", "PARTLY", "REFUSED", "NOTHING"),
                Pages.open(PAGE).select("input[name=as]").eachAttr("value"));

        gateway.change("request", "allowedActions", List.of("REOPEN"));
        Document page = Pages.open(PAGE);
        assertEquals(List.of("NOTHING"), page.select("input[name=as]").eachAttr("value"));
        assertTrue(page.select("form .notice").text().contains("open the request again first"), page::text);
    }

    @Test
    void whatAMailServerWroteIsNoAnswer() {
        Map<String, Object> bounce = new HashMap<>();
        ((Map<?, ?>) ((List<?>) gateway.field("request", "messages")).getFirst())
                .forEach((field, value) -> bounce.put(field.toString(), value));
        bounce.put("kind", "BOUNCE");
        gateway.change("request", "messages", List.of(bounce));

        Document page = Pages.open(PAGE);

        assertEquals(List.of("NOTHING"), page.select("input[name=as]").eachAttr("value"));
        assertTrue(page.select("form .notice").isEmpty());
    }

    @Test
    void mailThatIsNotThereIsNotFound() {
        given().get("/requests/r-1/messages/m-2").then().statusCode(404);
    }
}
