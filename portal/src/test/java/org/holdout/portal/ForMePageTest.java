package org.holdout.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class ForMePageTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void theAnswersAreAskedOfTheGatewayBestFirst() {
        Pages.open("/for-me?country=US&state=ca&vendor=meta&device=WEB&device=IOS&account=NON_USER&plan=FREE");
        Map<String, Object> asked = gateway.calls("guides").getFirst().arguments();
        assertEquals("US-CA", asked.get("region"));
        assertEquals(List.of("meta"), asked.get("vendors"));
        assertEquals(List.of("WEB", "IOS"), asked.get("platforms"));
        assertEquals(List.of("NON_USER"), asked.get("audiences"));
        assertEquals("FREE", asked.get("plan"));
        assertEquals("BEST", asked.get("order"));
        assertNull(asked.get("services"));
    }

    @Test
    void aServiceOfOneVendorNarrowsThatVendorAndNoOther() {
        Pages.open("/for-me?country=IE&vendor=openai&service=meta%20Instagram");
        Map<String, Object> asked = gateway.calls("guides").getFirst().arguments();
        assertEquals(List.of("meta", "openai"), asked.get("vendors"));
        assertEquals(List.of("Instagram", "ChatGPT", "Sora", "Operator", "API Platform"), asked.get("services"));
    }

    @Test
    void guidesForThePlaceAndForEverywhereAreNeverMixedAndLeavingStandsApart() {
        Document page = Pages.open("/for-me?country=IE");
        assertEquals(1, page.select("section[aria-labelledby=here] .guide-card").size());
        assertEquals(
                3,
                page.select("section[aria-labelledby=everywhere] .guide-card").size());
        assertEquals(1, page.select(".last-resort .guide-card").size());
        assertTrue(page.select(".last-resort [data-effect]").eachAttr("data-effect").stream()
                .allMatch("LEAVES"::equals));
        assertTrue(page.select("section[aria-labelledby=everywhere] .pros, section[aria-labelledby=everywhere] .cons")
                .hasText());
    }

    @Test
    void everyGuideIsOpenedWithThePlaceThatWasChosen() {
        List<String> links = Pages.open("/for-me?country=US&state=ca")
                .select(".guide-card h3 a")
                .eachAttr("href");
        assertEquals(5, links.size());
        assertTrue(links.stream().allMatch(link -> link.endsWith("?country=US&state=CA")), links.toString());
        assertTrue(Pages.open("/for-me?country=IE&state=CA").select(".guide-card h3 a").eachAttr("href").stream()
                .allMatch(link -> link.endsWith("?country=IE")));
        assertTrue(Pages.open("/guides").select(".guide-card h3 a").eachAttr("href").stream()
                .noneMatch(link -> link.contains("?")));
    }

    @Test
    void whereNothingFitsItSaysSoAndNamesTheLastResortOfThatVendor() {
        gateway.change("guides", "edges", List.of());
        Document page = Pages.open("/for-me?country=IE&vendor=meta&device=WEB");
        assertTrue(page.selectFirst(".empty").text().contains("No guide fits"));
        assertEquals(
                "/requests/new?vendor=meta&country=IE",
                page.selectFirst(".empty a").attr("href"));
        Map<String, Object> asked = gateway.calls("guides").getLast().arguments();
        assertEquals(List.of("LEAVES"), asked.get("effects"));
        assertEquals(List.of("meta"), asked.get("vendors"));
        assertNull(asked.get("platforms"));
    }

    @Test
    void aVendorWithoutAGuideIsNamedBesideTheGuidesOfOthers() {
        Document page = Pages.open("/for-me?country=IE&vendor=meta&vendor=tiktok");
        assertEquals("/vendors/tiktok", page.selectFirst(".notice-caution a").attr("href"));
    }

    @Test
    void withoutACountryItAsksForOneAndKeepsTheRest() {
        Document page = Pages.open("/for-me?asked=yes&country=&vendor=meta&device=WEB");
        assertEquals("#country", page.selectFirst(".error-summary a").attr("href"));
        assertFalse(page.select("#vendor-meta[checked]").isEmpty());
        assertTrue(gateway.calls("guides").isEmpty());
    }

    @Test
    void aStateThatIsNoneIsSaidAtItsFieldAndInOtherCountriesNotLookedAt() {
        assertEquals(
                "#state",
                Pages.open("/for-me?country=US&state=California", "de")
                        .selectFirst(".error-summary a")
                        .attr("href"));
        Pages.open("/for-me?country=IE&state=California");
        assertEquals("IE", gateway.calls("guides").getFirst().arguments().get("region"));
    }

    @Test
    void codesThatAreNoneAreNotAskedFor() {
        Pages.open("/for-me?country=IE&vendor=nobody&device=TOASTER&account=ANY&plan=ANY");
        Map<String, Object> asked = gateway.calls("guides").getFirst().arguments();
        for (String name : List.of("vendors", "platforms", "audiences", "plan")) {
            assertNull(asked.get(name), name);
        }
    }

    @Test
    void itIsReachedFromEverywhere() {
        for (String path : List.of("/", "/guides", "/vendors/meta")) {
            assertFalse(Pages.open(path).select("main a[href^=/for-me]").isEmpty(), path);
            assertFalse(Pages.open(path).select("header a[href=/for-me]").isEmpty(), path);
        }
    }
}
