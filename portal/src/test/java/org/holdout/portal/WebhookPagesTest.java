package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "gil", roles = "person", augmentors = AccessToken.class)
class WebhookPagesTest {
    private static final String ORGANISATION = "/organisations/5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10";
    private static final String WEBHOOKS = ORGANISATION + "/webhooks";
    private static final String ONE = WEBHOOKS + "/w-1";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void webhooksAreListedWithTheirStandingInAWordAndAShape() {
        Document page = Pages.open(WEBHOOKS);

        assertEquals(
                List.of("On", "Failing", "Switched off"),
                page.select("main .badge").eachText());
        assertEquals(
                3,
                page.select("main .badge svg path, main .badge svg circle").stream()
                        .map(shape -> shape.attributes().html())
                        .distinct()
                        .count());
        assertTrue(page.selectFirst("[data-webhook=w-2]").text().contains("Everything"));
    }

    @Test
    void aNewWebhookShowsItsSecretOnceAndOnItsOwnPageOnly() {
        String answer = Pages.send(
                        WEBHOOKS,
                        Map.of(
                                "address",
                                " https://members.guild.example/in ",
                                "signature",
                                "HMAC_SHA256",
                                "events",
                                "IMPORT_FINISHED"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertEquals(
                "whsec_c2VjcmV0",
                Jsoup.parse(answer).selectFirst("[data-copy] code").text());
        Map<?, ?> input = (Map<?, ?>)
                gateway.calls("createWebhook").getFirst().arguments().get("input");
        assertEquals("https://members.guild.example/in", input.get("address"));
        assertEquals(List.of("IMPORT_FINISHED"), input.get("events"));
        assertNotNull(gateway.calls("createWebhook").getFirst().arguments().get("idempotencyKey"));
        assertTrue(!Pages.open(ONE).html().contains("whsec_"));
    }

    @Test
    void whatIsWrongWithTheAddressStandsAtItsField() {
        gateway.refuse("createWebhook", "INVALID_INPUT", "Give an https address.", "address");

        Document page = Jsoup.parse(
                Pages.send(WEBHOOKS, Map.of("address", "ftp://x", "signature", "ED25519", "events", "MANDATE_GIVEN"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());

        assertEquals(
                "Give an https address.", page.selectFirst("#address-error").text());
        assertEquals("ftp://x", page.selectFirst("#address").val());
        assertNotNull(page.selectFirst("#events-MANDATE_GIVEN[checked]"));
    }

    @Test
    void anAddressIsNeeded() {
        Pages.send(WEBHOOKS, Map.of("signature", "ED25519")).then().statusCode(400);

        assertEquals(List.of(), gateway.calls("createWebhook"));
    }

    @Test
    void deliveriesSayStateAnswerAndNextTryAndGoOn() {
        Document page = Pages.open(ONE);

        assertEquals(
                List.of("Taken", "Waiting", "Given up"),
                page.select("tbody .badge").eachText());
        String waiting = page.selectFirst("[data-delivery=de-2]").text();
        assertTrue(waiting.contains("Status 500") && waiting.contains("3 tries"), waiting);
        assertTrue(waiting.contains("20 November 2026, 12:00 UTC"), waiting);
        assertEquals("<b>Oh</b>", page.selectFirst(".answered").text());
        assertEquals(
                "{\"type\":\"request.changed\",\"data\":{\"note\":\"<b>\"}}",
                page.selectFirst("[data-delivery=de-2] .sent-body").text());
        assertNull(page.selectFirst("[data-delivery=de-3] .sent-body"));
        assertEquals(
                List.of("r-1", "r-1"),
                page.select("tbody .meta code").eachText(),
                "who administers may not open their requests");
        assertTrue(page.select("tbody a[href^=/requests/]").isEmpty());
        assertTrue(page.selectFirst("[data-delivery=de-3]").text().contains("No whole answer came in time."));
        assertTrue(page.selectFirst("a[rel=next]").attr("href").contains("after=c-3"));
    }

    @Test
    void deliveriesCanBeNarrowedToThoseOfOneState() {
        Pages.open(ONE + "?state=FAILED&after=c-3");

        Map<String, Object> asked = gateway.calls("organisation").getFirst().arguments();
        assertEquals("w-1", asked.get("webhook.id"));
        assertEquals("FAILED", asked.get("webhook/deliveries.state"));
        assertEquals("c-3", asked.get("webhook/deliveries.after"));
    }

    @Test
    void aTestIsSentByAButton() {
        Pages.send(ONE, ONE + "/test", Map.of()).then().statusCode(303).header("Location", endsWith("done=tested"));

        assertEquals("w-1", gateway.calls("testWebhook").getFirst().arguments().get("id"));
        assertTrue(Pages.open(ONE + "?done=tested").text().contains("The test is on its way."));
    }

    @Test
    void replayTakesADayAndATimeInUniversalTime() {
        Pages.send(
                        ONE,
                        ONE + "/replay",
                        Map.of("since-day", "20", "since-month", "11", "since-year", "2026", "time", "08:30"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=replayed&number=7"));

        assertEquals(
                "2026-11-20T08:30:00Z",
                gateway.calls("replayWebhook")
                        .getFirst()
                        .arguments()
                        .get("since")
                        .toString());
    }

    @Test
    void aTimeThatIsNoneAndADayThatIsMissingAreSaidAtTheirFields() {
        Document page = Jsoup.parse(Pages.send(ONE, ONE + "/replay", Map.of("time", "half past eight"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertNotNull(page.selectFirst("#since-error"));
        assertNotNull(page.selectFirst("#time-error"));
        assertEquals(List.of(), gateway.calls("replayWebhook"));
    }

    @Test
    void switchingCarriesTheVersionAndSaysWhyItWasOff() {
        Pages.send(ONE, ONE + "/switch", Map.of("to", "off", "version", "3"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=off"));
        gateway.answer("organisation", "organisation_off");
        Document page = Pages.open(ONE, "de");

        Map<String, Object> asked = gateway.calls("updateWebhook").getFirst().arguments();
        assertEquals(3, asked.get("version"));
        assertEquals(false, ((Map<?, ?>) asked.get("input")).get("enabled"));
        assertEquals("on", page.selectFirst("input[name=to]").val());
        assertTrue(page.selectFirst(".notice-caution").text().contains("Tagelang war jeder Versuch gescheitert"));
    }

    @Test
    void theOrganisationsPageSaysWhichWebhookIsSilentAndWhy() {
        Document page = Pages.open(ORGANISATION);
        Document german = Pages.open(ORGANISATION, "de");

        assertEquals(List.of("w-3"), page.select("[data-silent]").eachAttr("data-silent"));
        assertEquals(WEBHOOKS + "/w-3", page.selectFirst("[data-silent] a").attr("href"));
        assertTrue(page.selectFirst("[data-silent]").text().contains("it is gone (status 410)"));
        assertTrue(german.selectFirst("[data-silent]").text().contains("Ein Webhook ist abgeschaltet"));
    }

    @Test
    void theOrganisationsPageIsThereWhileNobodyKnowsItsWebhooks() {
        gateway.change("organisation", "webhooks", null);

        assertEquals(List.of(), Pages.open(ORGANISATION).select("[data-silent]").eachText());
    }

    @Test
    void aChangeKeepsWhatIsNotTouchedAndTicksNothingForEverything() {
        Document form = Pages.open(ONE + "/settings");
        assertEquals(
                List.of("REQUEST_CHANGED", "MANDATE_ENDED"),
                form.select("input[name=events][checked]").eachAttr("value"));

        Pages.send(ONE + "/settings", Map.of("address", "https://new.guild.example/in", "description", ""))
                .then()
                .statusCode(303)
                .header("Location", endsWith(ONE + "?done=changed"));

        Map<String, Object> asked = gateway.calls("updateWebhook").getFirst().arguments();
        assertEquals(3, asked.get("version"));
        Map<?, ?> input = (Map<?, ?>) asked.get("input");
        assertEquals(List.of(), input.get("events"));
        assertEquals("", input.get("description"));
        assertNull(input.get("enabled"));
    }

    @Test
    void aNewSecretAndTheEndAreAskedOnceMore() {
        Pages.send(ONE + "/settings/secret", Map.of())
                .then()
                .statusCode(200)
                .body(containsString("The new secret is in force"))
                .body(containsString("cannot be shown again"))
                .body(containsString("21 November 2026"));
        Pages.send(ONE + "/settings/delete", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/webhooks?deleted=true"));

        assertEquals(1, gateway.calls("rotateWebhookSecret").size());
        assertEquals(
                "w-1", gateway.calls("deleteWebhook").getFirst().arguments().get("id"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aWebhookWithAKeyPairIsNeverAskedAboutASecret() {
        Map<String, Object> signed = new HashMap<>((Map<String, Object>) gateway.field("organisation", "webhook"));
        signed.putAll(
                Map.of("signature", "ED25519", "publicKey", "whpk_a2V5", "oldSecretUntil", "2026-11-21T10:00:00Z"));
        gateway.change("organisation", "webhook", signed);
        gateway.change("rotateWebhookSecret", "webhook", signed);

        Document one = Pages.open(ONE);
        Document asked = Pages.open(ONE + "/settings/secret");
        Document done = Jsoup.parse(
                Pages.send(ONE + "/settings/secret", Map.of()).then().extract().asString());

        assertTrue(one.text().contains("An earlier key pair signs along until"), one::text);
        assertEquals(
                "New key pair", one.selectFirst("a[href$=/settings/secret]").text());
        assertEquals("A new key pair for this webhook?", asked.selectFirst("h1").text());
        assertEquals("Make a new key pair", asked.selectFirst("main button").text());
        assertFalse(asked.selectFirst("main").text().contains("shown once"));
        assertEquals("The new key pair is in force", done.selectFirst("h1").text());
        assertTrue(Stream.of(asked, done)
                .map(page -> page.title() + page.select("main").text())
                .noneMatch(text -> text.contains("new secret") || text.contains("New secret")));
        assertTrue(Pages.open(ONE + "/settings/secret", "de").text().contains("Ein neues Schlüsselpaar für diesen"));
    }

    @Test
    void moreAndTheOtherLanguageAfterARefusalAreOnTheWebhooksOwnPage() {
        for (String part : List.of("/test", "/switch", "/replay")) {
            gateway.refuse("testWebhook", "INVALID_INPUT", "It is switched off.", null);
            gateway.refuse("updateWebhook", "INVALID_INPUT", "Somebody was faster.", null);

            Document page = Jsoup.parse(Pages.send(ONE, ONE + part, Map.of("to", "off"))
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString());

            assertEquals(ONE + "?after=c-3", page.selectFirst("a[rel=next]").attr("href"));
            assertEquals(
                    ONE + "?lang=de", page.selectFirst("footer a[hreflang=de]").attr("href"));
        }
    }

    @Test
    void anotherOrganisationsWebhooksAreNotFound() {
        gateway.change("organisation", "webhooks", null);
        gateway.change("organisation", "webhook", null);

        given().get(WEBHOOKS).then().statusCode(404);
        given().get(ONE).then().statusCode(404);
        given().get(ONE + "/settings").then().statusCode(404);
    }
}
