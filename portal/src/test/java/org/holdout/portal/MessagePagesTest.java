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

    @Test
    void mailThatIsNotThereIsNotFound() {
        given().get("/requests/r-1/messages/m-2").then().statusCode(404);
    }
}
