package org.holdout.portal;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class MailPagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void theTypedCodeConfirmsAndLeadsBackToTheRequest() {
        String page = "/profile/contact?request=r-1";
        assertEquals(1, Pages.open(page).select("a[href=/requests/r-1/send]").size());

        Pages.send(page, "/profile/contact", Map.of("do", "confirm", "code", " 123456 "))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profile/contact?request=r-1"));

        assertEquals(
                "123456", gateway.calls("confirmContact").getFirst().arguments().get("code"));
    }

    @Test
    void withoutACodeNothingIsConfirmed() {
        Pages.send("/profile/contact", Map.of("do", "confirm", "code", ""))
                .then()
                .statusCode(400);

        assertTrue(gateway.calls("confirmContact").isEmpty());
    }

    @Test
    void anEmailIsShownAndSentWithoutADay() {
        gateway.change("request", "channel", "EMAIL");
        gateway.change(
                "request",
                "letter",
                Map.of(
                        "language",
                        "en",
                        "subject",
                        "Objection",
                        "text",
                        "Dear all",
                        "paragraphs",
                        List.of(),
                        "sent",
                        false,
                        "fields",
                        List.of(),
                        "missing",
                        List.of()));
        for (String language : List.of("en", "de")) {
            Document page = Pages.open("/requests/r-1/send", language);
            assertTrue(page.text().contains("Dear all"));
            assertEquals(
                    2,
                    page.select("a[href='/profile/contact?request=r-1']").size(),
                    "above the letter and where the button will be");
            assertTrue(page.select("button[value=holdout]").isEmpty(), "the address is not confirmed");
        }

        Pages.send("/requests/r-1/send", Map.of("by", "holdout")).then().statusCode(303);

        Map<String, Object> sent = gateway.calls("sendRequest").getFirst().arguments();
        assertNull(sent.get("sentOn"));
        assertNull(sent.get("sentMyself"));
    }

    @Test
    void redactedCopiesGoAlongUnlessThePersonChoosesOtherwise() {
        gateway.change("request", "channel", "EMAIL");
        gateway.change("request", "evidence", gateway.field("request_sent", "evidence"));

        Document page = Pages.open("/requests/r-1/send");

        assertEquals(
                List.of("ev-3"), page.select("input[name=evidence][checked]").eachAttr("value"));
        assertEquals(1, page.select("input[name=evidence][value=ev-1]").size());
        assertTrue(page.select("label[for=evidence-ev-1]").text().contains("Its redacted copy is chosen"));
        Pages.sendAll(page, "/requests/r-1/send", Map.of("by", List.of("holdout"), "evidence", List.of("ev-1")))
                .then()
                .statusCode(303);
        assertEquals(
                List.of("ev-1"),
                gateway.calls("sendRequest").getFirst().arguments().get("evidence"));
    }

    @Test
    void whatThePersonChoseStaysWhenSendingIsRefused() {
        gateway.change("request", "channel", "EMAIL");
        gateway.change("request", "evidence", gateway.field("request_sent", "evidence"));
        gateway.refuse("sendRequest", "ILLEGAL_ACTION", "Confirm your address first.", null);

        Document page = Jsoup.parse(Pages.sendAll(
                        Pages.open("/requests/r-1/send"),
                        "/requests/r-1/send",
                        Map.of("by", List.of("holdout"), "evidence", List.of("ev-1")))
                .asString());

        assertEquals(
                List.of("ev-1"), page.select("input[name=evidence][checked]").eachAttr("value"));
    }

    @Test
    void whoForgetsTheDayOfTheirOwnSendingFindsTheRedactedCopiesStillChosen() {
        gateway.change("request", "channel", "EMAIL");
        gateway.change("request", "evidence", gateway.field("request_sent", "evidence"));

        Document page = Jsoup.parse(
                Pages.sendAll(Pages.open("/requests/r-1/send"), "/requests/r-1/send", Map.of("by", List.of("myself")))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());

        assertEquals(
                List.of("ev-3"), page.select("input[name=evidence][checked]").eachAttr("value"));
    }

    @Test
    void aDecisionThatComesTooLateSaysWhyOnAPageOfTheRequest() {
        gateway.change(
                "request", "delivery", Map.of("status", "SENT", "attempts", 1, "queuedAt", "2026-11-23T21:00:00Z"));
        gateway.refuse("cancelSending", "ILLEGAL_ACTION", "It has left meanwhile.", null);

        Response refused =
                Pages.sendAll(Pages.open("/requests/r-1"), "/requests/r-1/delivery", Map.of("do", List.of("cancel")));

        refused.then().statusCode(409);
        Document page = Jsoup.parse(refused.asString());
        assertEquals("Your e-mail", page.selectFirst("h1").text());
        assertTrue(page.select(".error-summary").text().contains("It has left meanwhile."));
        assertEquals(1, page.select(".crumb a[href=/requests/r-1]").size());
        assertTrue(page.select("button[name=do]").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED,Call it back,Holen Sie sie zurück",
        "RETRYING,Call it back,Holen Sie sie zurück",
        "IN_DOUBT,Until you say,Bis Sie sagen"
    })
    void nothingOfALetterOnItsWayIsOfferedThatWouldBeRefused(String status, String advice, String german) {
        gateway.change("request", "channel", "EMAIL");
        gateway.change("request", "delivery", delivery(status));

        Document sending = Pages.open("/requests/r-1/send");
        Document tasks = Pages.open("/requests/r-1");
        Document check = Pages.open("/requests/r-1/check");

        assertTrue(sending.select("form[action=/requests/r-1/send]").isEmpty());
        for (Document page : List.of(sending, tasks, check)) {
            assertTrue(page.selectFirst("section:has(#delivery)").text().contains(advice));
            assertEquals(
                    1,
                    page.select("form[action=/requests/r-1/delivery] button[value=cancel]")
                            .size());
        }
        assertTrue(Pages.open("/requests/r-1", "de").text().contains(german));
        for (String refused : List.of("for", "recipient", "grounds", "send", "delete")) {
            assertTrue(tasks.select("a[href=/requests/r-1/" + refused + "]").isEmpty(), refused);
            assertTrue(check.select("a[href=/requests/r-1/" + refused + "]").isEmpty(), refused);
        }
        assertEquals(1, tasks.select(".tasks a[href=/requests/r-1/letter]").size(), "it can still be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FAILED"})
    void aDraftWhoseLetterIsNotOnItsWayIsChangedAndSent(String status) {
        gateway.change("request", "channel", "EMAIL");
        gateway.change("request", "delivery", status.isEmpty() ? null : delivery(status));

        Document tasks = Pages.open("/requests/r-1");
        Document check = Pages.open("/requests/r-1/check");

        assertEquals(
                2,
                Pages.open("/requests/r-1/send")
                        .select("form[action=/requests/r-1/send]")
                        .size());
        for (String open : List.of("for", "recipient", "grounds", "send", "delete")) {
            assertEquals(
                    1, tasks.select("#main a[href=/requests/r-1/" + open + "]").size(), open);
        }
        for (String open : List.of("for", "recipient", "grounds", "send")) {
            assertEquals(
                    1, check.select("#main a[href=/requests/r-1/" + open + "]").size(), open);
        }
    }

    @Test
    void aSentRequestIsNotOfferedToBeSentByMailAgain() {
        gateway.answer("request", "request_sent");
        gateway.change("request", "channel", "EMAIL");
        gateway.change("request", "delivery", delivery("SENT"));

        Document page = Pages.open("/requests/r-1/send");

        assertTrue(page.select("form[action=/requests/r-1/send]").isEmpty());
        assertEquals(1, page.select(".notice a[href=/requests/r-1]").size());
        assertTrue(Pages.open("/requests/r-1/send", "de").text().contains("Dieser Antrag ist schon gesendet."));
    }

    private static Map<String, Object> delivery(String status) {
        return Map.of("status", status, "attempts", 1, "queuedAt", "2026-11-23T21:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"SEND,SYSTEM", "CORRECT_ENTRY,PERSON"})
    void aLetterThatCameBackIsMadeADraftAgain(String sending, String by) {
        cameBack(sending, by);

        Document page = Pages.open("/requests/r-1");

        assertEquals("/requests/r-1#delivery", page.selectFirst(".next-card a").attr("href"));
        assertEquals(
                List.of("/requests/r-1/actions/RETRACT_ENTRY?entry=t-9"),
                page.select("section:has(#delivery) a.button").eachAttr("href"));
        assertTrue(Pages.open("/requests/r-1", "de").text().contains("wieder zum Entwurf machen"));
    }

    @Test
    void aReplyThatWaitsIsReadBeforeALetterIsSentAgain() {
        cameBack("SEND", "SYSTEM");
        gateway.change("request", "messages", gateway.field("request_mail", "messages"));

        Document page = Pages.open("/requests/r-1");

        assertEquals("/requests/r-1#messages", page.selectFirst(".next-card a").attr("href"));
    }

    @Test
    void onceTheyAnsweredALetterThatCameBackIsNoDraftAgain() {
        cameBack("SEND", "SYSTEM");
        gateway.change("request", "state", "ANSWERED");

        assertTrue(Pages.open("/requests/r-1")
                .select("section:has(#delivery) a.button")
                .isEmpty());
    }

    /** A sent request whose letter came back, with the entry that stands for its sending. */
    private void cameBack(String sending, String by) {
        gateway.answer("request", "request_sent");
        gateway.change("request", "delivery", delivery("BOUNCED"));
        gateway.change("request", "nextAction", Map.of("text", "It came back.", "link", "MESSAGES"));
        gateway.change(
                "request",
                "timeline",
                List.of(Map.of(
                        "id",
                        "t-9",
                        "action",
                        sending,
                        "happenedOn",
                        "2026-02-02",
                        "recordedAt",
                        "2026-02-02T10:00:00Z",
                        "by",
                        by,
                        "text",
                        "It was sent.",
                        "effective",
                        true,
                        "evidence",
                        List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED,again,cancelSending,/requests/r-1/send",
        "IN_DOUBT,confirm,confirmSending,/requests/r-1",
        "QUEUED,cancel,cancelSending,/requests/r-1"
    })
    void aLetterThatHasNotLeftIsDecidedAbout(String status, String choice, String mutation, String next) {
        gateway.change(
                "request", "delivery", Map.of("status", status, "attempts", 3, "queuedAt", "2026-11-23T21:00:00Z"));
        Document page = Pages.open("/requests/r-1");
        assertEquals(1, page.select("button[name=do][value=" + choice + "]").size());
        assertEquals(
                "/requests/r-1/live",
                page.selectFirst("#live:has(.tasks)").attr("data-live"),
                "the page says by itself when it has left");

        Pages.send("/requests/r-1", "/requests/r-1/delivery", Map.of("do", choice))
                .then()
                .statusCode(303)
                .header("Location", endsWith(next));

        assertEquals(1, gateway.calls(mutation).size());
    }
}
