package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "gil", roles = "person", augmentors = AccessToken.class)
class ApiClientPagesTest {
    private static final String GUILD = "5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10";
    private static final String ORGANISATION = "/organisations/" + GUILD;

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void clientsAreListedWithWhatTheyMayAndTheirLastUse() {
        Document page = Pages.open(ORGANISATION + "/clients", "de");

        String used = page.selectFirst("[data-client=photo-guild]").text();
        assertTrue(used.contains("Anträge und Vollmachten lesen") && used.contains("20. November 2026"), used);
        String never = page.selectFirst("[data-client=old]").text();
        assertTrue(never.contains("Nie") && never.contains("Gesperrt"), never);
    }

    @Test
    void aNewSecretIsAskedForOnceMoreAndShownOnce() {
        String confirm = ORGANISATION + "/clients/secret";
        String answer = Pages.send(confirm + "?client=photo-guild", confirm, Map.of("client", "photo-guild"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertEquals(
                "brand-new-secret",
                Jsoup.parse(answer).selectFirst("[data-copy] code").text());
        assertEquals(
                "photo-guild",
                gateway.calls("rotateClientSecret").getFirst().arguments().get("id"));
    }

    @Test
    void aClientThatIsNotTheirsIsNotFound() {
        given().get(ORGANISATION + "/clients/secret?client=another").then().statusCode(404);
        gateway.change("organisation", "clients", null);
        given().get(ORGANISATION + "/clients").then().statusCode(404);
        given().get(ORGANISATION + "/api").then().statusCode(404);
    }

    @Test
    void theGuidesExamplesCarryTheOrganisationsOwnIdAndClient() {
        Document page = Pages.open(ORGANISATION + "/api");

        assertTrue(page.selectFirst("#token-example").wholeText().contains("client_id='photo-guild'"));
        for (String example : List.of("look", "invite", "draft", "webhook")) {
            assertTrue(page.selectFirst("#" + example + "-example").wholeText().contains(GUILD), example);
        }
        assertTrue(page.text().contains("ws://"), page::text);
    }

    @Test
    void theOrganisationsPageLeadsToAllOfThem() {
        List<String> links = Pages.open(ORGANISATION).select("ul.links a").eachAttr("href");

        assertEquals(
                List.of(
                        ORGANISATION + "/imports",
                        ORGANISATION + "/webhooks",
                        ORGANISATION + "/clients",
                        ORGANISATION + "/api"),
                links);
    }
}
