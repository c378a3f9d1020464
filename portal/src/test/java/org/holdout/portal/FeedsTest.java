package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class FeedsTest {
    private static final String ALL = "/feeds/guides.atom";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void theFeedTellsEachChangeWithAStableIdAndWholeAddresses() {
        Response answer = given().header("Accept-Language", "de").get(ALL);
        answer.then().statusCode(200).contentType(containsString("application/atom+xml"));
        Document feed = Jsoup.parse(answer.asString(), "", Parser.xmlParser());
        assertEquals("http://www.w3.org/2005/Atom", feed.selectFirst("feed").attr("xmlns"));
        assertEquals(
                "tag:localhost,2026:feeds/guides.atom",
                feed.selectFirst("feed > id").text());
        assertEquals("2026-11-20T09:30:00Z", feed.selectFirst("feed > updated").text());
        assertEquals(
                "http://localhost:8080/feeds/guides.atom",
                feed.selectFirst("feed > link[rel=self]").attr("href"));
        assertEquals(
                "tag:localhost,2026:guides/meta-instagram-third-party-ios-android/revisions/2/REVISED/2026-11-20T09:30:00Z",
                feed.selectFirst("entry > id").text());
        assertEquals(
                "http://localhost:8080/guides/meta-instagram-third-party-ios-android/history#revision-2",
                feed.selectFirst("entry > link").attr("href"));
        assertEquals(
                List.of(
                        "Überarbeitet, Fassung 2: The menu has moved.",
                        "Zweifelhaft, Fassung 1: Der Anbieter hat den Text geändert, auf dem dieser Schritt beruht."),
                feed.select("entry > summary").eachText());
    }

    @Test
    void whoHasTheFeedAlreadyIsNotSentItAgain() {
        Response first = given().get(ALL);
        given().header("If-None-Match", first.header("ETag")).get(ALL).then().statusCode(304);
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get(ALL)
                .then()
                .statusCode(304);
        assertEquals("Fri, 20 Nov 2026 09:30:00 GMT", first.header("Last-Modified"));
        given().header("If-None-Match", "\"other\"").get(ALL).then().statusCode(200);
    }

    @Test
    void aVendorsFeedTellsThatVendorsChanges() {
        given().get("/feeds/vendors/meta.atom").then().statusCode(200);
        assertEquals(
                "meta", gateway.calls("guideChanges").getFirst().arguments().get("vendor"));
        gateway.answerNothing("vendor");
        given().get("/feeds/vendors/none.atom").then().statusCode(404);
    }

    @Test
    void policiesFeedTellsOnlyWhatMattersAndLeadsToTheDifference() {
        Document feed = Jsoup.parse(
                given().header("Accept-Language", "de")
                        .get("/feeds/policies.atom")
                        .then()
                        .statusCode(200)
                        .contentType(containsString("application/atom+xml"))
                        .extract()
                        .asString(),
                "",
                Parser.xmlParser());
        assertEquals(true, gateway.calls("policyChanges").getFirst().arguments().get("material"));
        assertEquals(
                "tag:localhost,2026:policies/ChatGPT%2FPrivacy%20Policy/versions/a3",
                feed.selectFirst("entry > id").text());
        assertEquals(
                "http://localhost:8080/policies/difference?document=ChatGPT%2FPrivacy%20Policy&version=a3",
                feed.selectFirst("entry > link").attr("href"));
        assertEquals(
                "Geändert hat sich, worauf es ankommt: Wie lange Daten bleiben und wann sie gelöscht werden; brand-new.",
                feed.selectFirst("entry > summary").text());
    }

    @Test
    void aVendorsPoliciesHaveTheirOwnFeed() {
        Response first = given().get("/feeds/vendors/meta/policies.atom");
        first.then().statusCode(200);
        assertEquals(
                "meta", gateway.calls("policyChanges").getFirst().arguments().get("vendor"));
        given().header("If-None-Match", first.header("ETag"))
                .get("/feeds/vendors/meta/policies.atom")
                .then()
                .statusCode(304);
        gateway.answerNothing("vendor");
        given().get("/feeds/vendors/none/policies.atom").then().statusCode(404);
    }

    @Test
    void aFeedOfNothingIsAFeed() {
        gateway.change("guideChanges", "edges", List.of());
        given().get(ALL).then().statusCode(200).body(containsString("<updated>1970-01-01T00:00:00Z</updated>"));
    }

    @Test
    void pagesNameTheirFeed() {
        for (String page : List.of("/guides", "/vendors/meta", "/guides/any", "/guides/any/history")) {
            assertFalse(
                    Pages.open(page)
                            .select("link[rel=alternate][type=application/atom+xml]")
                            .isEmpty(),
                    page);
        }
        for (String page : List.of(
                "/vendors/meta", "/vendors/meta/policies", "/policies/difference?document=ChatGPT%2Fx&version=a3")) {
            assertFalse(
                    Pages.open(page)
                            .select("link[rel=alternate][href$=policies.atom]")
                            .isEmpty(),
                    page);
        }
    }
}
