package org.holdout.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "olga", roles = "operator", augmentors = AccessToken.class)
class OperatorPagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void eachPartSaysInAWordAndAShapeHowItIs() {
        Document page = Pages.open("/operator");

        assertEquals("well", page.select("[data-part=GUIDE_SERVICE] .tone").text());
        assertEquals(
                "a check fails",
                page.select("[data-part=REQUEST_SERVICE] .tone").text());
        assertTrue(page.select("[data-part=REQUEST_SERVICE]").text().contains("Fails at: Key database"));
        assertEquals(
                "does not answer",
                page.select("[data-part=COMPARISON_SERVICE] .tone").text());
        assertEquals(
                List.of("PORTAL", "GATEWAY", "GUIDE_SERVICE", "REQUEST_SERVICE", "COMPARISON_SERVICE"),
                page.select("[data-part]:has(.tone svg)").eachAttr("data-part"));
        assertTrue(page.select("[data-part=REQUEST_SERVICE]").text().contains("70 s"));
        assertEquals("page", page.select("nav a[href=/operator]").attr("aria-current"));
    }

    @Test
    void eachThingThatPartsNeedStandsOnceWithWhoFindsItWell() {
        Document page = Pages.open("/operator");

        assertEquals(
                "Database State well Asked by Guides, Requests",
                page.select("[data-need=database]").text());
        assertEquals(
                "a check fails",
                page.select("[data-need='keys database'] .tone").text());
        String kafka = page.select("[data-need=Kafka]").text();
        assertTrue(kafka.contains("Fails at: Requests") && kafka.contains("These topics are missing"), kafka);
        assertEquals(
                "en", page.select("[data-need=lamp-server] th span").attr("lang"), "the portal has no words for it");
        assertEquals("Keycloak", page.select("[data-need=Keycloak] th").text(), "the portal asks it too");
    }

    @Test
    void mailIsShownByTimeAndSizeAlone() {
        Document page = Pages.open("/operator");

        String mail = page.select("[data-mail=17-4]").text();
        assertTrue(mail.contains("3 KiB · with files"), mail);
        assertTrue(page.select("[data-mail=17-9]").text().contains("1 KiB"), mail);
        assertTrue(page.text().contains("120 in all; the oldest are shown."));
        assertEquals(1, page.select("#reference-17-4").size());
    }

    @Test
    void aMailIsGivenToTheRequestWhoseReferenceIsTyped() {
        Pages.send("/operator", "/operator/mail", Map.of("mail", "17-4", "reference-17-4", " HO-7K3M-92QX "))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/operator?done=ASSIGNED"));

        Map<String, ?> sent = gateway.calls("assignMail").getFirst().arguments();
        assertEquals("17-4", sent.get("id"));
        assertEquals("HO-7K3M-92QX", sent.get("reference"));
    }

    @Test
    void withoutAReferenceItsFieldSaysSo() {
        Document page = Jsoup.parse(Pages.send("/operator", "/operator/mail", Map.of("mail", "17-4"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertTrue(page.selectFirst("#reference-17-4-error").text().contains("HO-7K3M-92QX"));
        assertEquals("#reference-17-4", page.selectFirst(".error-summary a").attr("href"));
        assertEquals("/operator?lang=de", page.selectFirst("footer a[hreflang]").attr("href"));
        assertEquals(0, gateway.calls("assignMail").size());
    }

    @Test
    void aReferenceThatNobodyHasIsSaidAtItsField() {
        gateway.refuse("assignMail", "INVALID_INPUT", "No request has this reference.", "reference");

        Document page =
                Jsoup.parse(Pages.send("/operator", "/operator/mail", Map.of("mail", "17-4", "reference-17-4", "HO-X"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());

        assertTrue(page.selectFirst("#reference-17-4-error").text().contains("No request"));
        assertEquals("HO-X", page.selectFirst("#reference-17-4").val());
    }

    @Test
    void aMailIsDeletedAndDeadLettersAreSentAgain() {
        Pages.send("/operator", "/operator/mail/deletion", Map.of("mail", "17-9"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/operator?done=DELETED"));
        Pages.send("/operator", "/operator/dead-letters", Map.of("topic", "holdout.policies"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/operator?done=REDRIVEN&sent=2"));

        assertEquals("17-9", gateway.calls("deleteMail").getFirst().arguments().get("id"));
        assertEquals(
                "holdout.policies",
                gateway.calls("redriveDeadLetters").getFirst().arguments().get("topic"));
        Document page = Pages.open("/operator?done=REDRIVEN&sent=2");
        assertTrue(page.selectFirst("[role=status]").text().contains("Sent again: 2."));
        assertEquals(1, page.select("form[action=/operator/dead-letters]").size());
    }

    @Test
    void nothingWaitingAndNothingSentAreSaidAsSuch() {
        Document page = Pages.open("/operator?done=REDRIVEN&sent=0");

        assertEquals("Sent again: 0.", page.selectFirst("[role=status]").text());
        assertTrue(page.select("[data-part=GUIDE_SERVICE]").text().contains("0 s"));
    }

    @Test
    void eachCellOfAPartNamesItsColumnForNarrowPages() {
        for (String part : new String[] {"GATEWAY", "GUIDE_SERVICE"}) {
            assertEquals(
                    List.of("State", "Events that wait", "Oldest for", "Content conflicts"),
                    Pages.open("/operator")
                            .select("[data-part=" + part + "] .cell-name")
                            .eachText());
        }
    }

    @Test
    void anArchiveOfPoliciesShowsHowFarItIsAndWhatWasSkipped() {
        String archive =
                Pages.open("/operator").select("[data-archive=genai-eu]").text();

        assertTrue(archive.contains("failed") && archive.contains("20 of 1020"), archive);
        assertTrue(archive.contains("Skipped: 4") && archive.contains("larger than 1 MiB"), archive);
        assertTrue(archive.contains("and 3 more"), archive);
    }

    @Test
    void whatDoesNotAnswerIsSaidInItsPlace() {
        for (String silent : new String[] {"mail", "unmatchedMail", "deadLetters", "imports", "policyImports"}) {
            gateway.change("operations", silent, null);
        }

        String page = Pages.open("/operator").text();

        assertTrue(page.contains("The broker does not answer"), page);
        assertTrue(page.contains("The mail server does not answer"), page);
    }

    @Test
    void theLogSaysWhoDidWhatAndKeepsNobodyForEver() {
        Document page = Pages.open("/operator/log?service=GUIDE_SERVICE");

        assertEquals(
                "GUIDE_SERVICE",
                gateway.calls("auditLog").getFirst().arguments().get("service"));
        String mail = page.select("[data-action=MAIL_ASSIGNED]").text();
        assertTrue(mail.contains("Operator 0b1e6a52") && mail.contains("Gave a mail to a request"), mail);
        String old = page.select("[data-action=LAMP_SWITCHED]").text();
        assertTrue(old.contains("no longer kept") && old.contains("LAMP_SWITCHED"), old);
        assertFalse(page.select("a[rel=next]").isEmpty());
    }

    @Test
    void germanIsSpoken() {
        String page = Pages.open("/operator", "de").text();
        assertTrue(page.contains("eine Prüfung schlägt fehl") && page.contains("Schlüsseldatenbank"), page);
        String log = Pages.open("/operator/log", "de").text();
        assertTrue(log.contains("Betrieb 0b1e6a52") && log.contains("E-Mail einem Antrag zugeordnet"), log);
        assertTrue(log.contains("Einträge: 2"), log);
    }

    @Test
    @TestSecurity(user = "mara", roles = "editor", augmentors = AccessToken.class)
    void editorsAreNotLetIn() {
        RestAssured.given().get("/operator").then().statusCode(403);
        RestAssured.given().get("/operator/log").then().statusCode(403);
        RestAssured.given().get("/vendors").then().body(not(containsString("href=\"/operator\"")));
    }
}
