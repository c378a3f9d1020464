package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class LegalPagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void privacyNoticeSaysOfEachThingUntilWhenInOneCall() {
        Document page = Pages.open("/privacy");

        assertTrue(page.selectFirst("tbody tr").text().contains("After the request ended: 36 months"), page.text());
        assertTrue(page.select("tbody tr").get(1).text().contains("After that: 1 day"), page.text());
        assertEquals(1, gateway.calls("storedData").size());
    }

    @Test
    void privacyNoticeSaysUntilWhenItIsKnownWhoSetAWebhookUp() {
        Document page = Pages.open("/privacy", "de");

        assertTrue(
                page.select("tbody tr")
                        .get(3)
                        .text()
                        .contains("Solange der Webhook besteht, oder bis Sie alles löschen"),
                page.text());
    }

    @Test
    void privacyNoticeSaysWhatIsReadableInBackupsAndForHowLong() {
        Document page = Pages.open("/privacy");

        String account = page.select("tbody tr").stream()
                .map(Element::text)
                .filter(row -> row.startsWith("Your account"))
                .findFirst()
                .orElseThrow();
        assertTrue(account.endsWith("Until you erase everything; in backups 60 days more"), account);
        String backups = page.selectFirst("section[aria-labelledby=guarded]").text();
        assertTrue(backups.contains("Backups are kept for 60 days. Your account can be read in them"), backups);
        assertTrue(backups.contains("Backups of the keys are kept apart, for 30 days:"), backups);
    }

    @Test
    void imprintNamesWhoRunsThis() {
        Document page = Pages.open("/imprint", "de");

        assertEquals(
                "Example Association\nLong Lane 1\n10115 Berlin\noffice@holdout.example",
                page.selectFirst("address").wholeText().strip());
    }

    @Test
    void everyPageLeadsToThem() {
        Document page = Pages.open("/");

        assertEquals(3, page.select("footer .legal a").size());
    }

    @Test
    void securityTxtNamesAContactAndADayWithinAYear() {
        String text = given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .body(containsString("Contact: mailto:office@holdout.example\n"))
                .body(not(containsString("null")))
                .extract()
                .asString();

        var expires = Pattern.compile("Expires: (.*)").matcher(text);
        assertTrue(expires.find());
        assertTrue(Instant.parse(expires.group(1)).isBefore(Instant.now().plusSeconds(365L * 86400)));
    }
}
