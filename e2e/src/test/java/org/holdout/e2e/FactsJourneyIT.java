package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cell of the comparison rests on a policy's words, falls in doubt when they change, and is mended by an editor. */
@ExtendWith(PlatformExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FactsJourneyIT {

    private static final String VENDOR = "perplexity";
    private static final String DIMENSION = "retention";
    private static final String CELL = "/editor/facts/" + VENDOR + "/" + DIMENSION + "?region=WORLDWIDE";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Tells this run's words from those of a run before it. */
    private static final String RUN = UUID.randomUUID().toString();

    private static final String TERMS = "Journey " + RUN;
    private static final String QUOTED = "We keep your chats for as long as we need them.";
    private static final String QUOTED_LATER = "We keep your chats for thirty days.";

    @TempDir
    static Path folder;

    private static Chrome chrome;
    private static PolicyArchive archive;

    /** One for all steps of the journey, also when it goes on past midnight. */
    private static LocalDate today;

    private static LocalDate firstDay;

    @BeforeAll
    static void openChrome() {
        today = LocalDate.now(ZoneOffset.UTC);
        firstDay = today.minusDays(10);
        chrome = new Chrome();
        archive = new PolicyArchive(folder.resolve("journey-" + RUN), "Perplexity/" + TERMS);
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    @Order(1)
    void anEditorRecordsAFactInThePolicysOwnWords(Platform platform) throws Exception {
        archive.version("First record of", firstDay.atTime(8, 0).toInstant(ZoneOffset.UTC), text(QUOTED))
                .readIn(platform);
        Person ed = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ed");
        ed.open("/editor/facts").follow("/editor/facts/" + VENDOR).follow(CELL);

        pick(ed.page(), QUOTED);
        state(ed.page(), "as_long_as_needed", firstDay, "Kept as long as needed, says run " + RUN + ".");
        ed.page().locator("button[value=revise]").click();

        ed.page().waitForURL("**done=yes");
        JsonNode cell = cell(platform, "");
        assertEquals("TIED", cell.get("status").asText());
        assertEquals(QUOTED, cell.get("quotation").asText());
        assertEquals("as_long_as_needed", cell.get("value").asText());
    }

    @Test
    @Order(2)
    void aLaterVersionPutsTheCellInDoubtAndOpenPagesShowIt(Platform platform) throws Exception {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        visitor.open("/compare?vendors=" + VENDOR + "&questions=" + DIMENSION);
        assertFalse(visitor.page().locator("#live .doubt").isVisible());
        try (Subscription facts = Api.visitor(platform)
                        .subscribe("subscription { factChanged(vendor: \"" + VENDOR + "\") { dimension kind } }");
                Subscription policies = Api.visitor(platform)
                        .subscribe(
                                "subscription { policyChanged(vendor: \"" + VENDOR + "\") { document material } }")) {

            archive.version("Record new changes of", Instant.now().truncatedTo(ChronoUnit.SECONDS), text(QUOTED_LATER))
                    .readIn(platform);

            JsonNode doubted = change(facts, "DOUBTED");
            assertEquals(DIMENSION, doubted.get("dimension").asText());
            JsonNode changed = policies.next(LIMIT).orElseThrow().at("/payload/data/policyChanged");
            assertEquals("Perplexity/" + TERMS, changed.get("document").asText());
            assertTrue(changed.get("material").asBoolean());
        }
        visitor.page().locator("#live .doubt").first().waitFor();
        assertEquals("IN_DOUBT", cell(platform, "").get("status").asText());
        visitor.open("/vendors/" + VENDOR);
        assertTrue(visitor.page().locator("#doubts").isVisible());
        Locator fact = visitor.page().locator(".fact-list li:has(blockquote:text-is(\"" + QUOTED + "\"))");
        fact.locator("details:has(blockquote) summary").click();
        assertTrue(fact.locator("blockquote").isVisible());
    }

    @Test
    @Order(3)
    void theEditorFindsItInTheQueueWithTheDifferenceAndMendsItLive(Platform platform) {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        visitor.open("/compare?vendors=" + VENDOR + "&questions=" + DIMENSION);
        Locator doubt = visitor.page().locator("#live .doubt");
        doubt.first().waitFor();
        Person ed = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ed");
        ed.open("/editor/facts");
        Locator item = ed.page().locator(".fact-item:has(a[href='" + CELL + "'])");
        assertEquals(1, item.locator("[data-cause=QUOTATION_CHANGED]").count());
        ed.follow(CELL);
        assertTrue(ed.page().locator("del").first().innerText().contains("as long as we need them"));
        assertTrue(ed.page().locator("ins").first().innerText().contains("thirty days"));

        pick(ed.page(), QUOTED_LATER);
        state(ed.page(), "short_fixed", today, "Thirty days now, says run " + RUN + ".");
        ed.page().locator("button[value=revise]").click();

        doubt.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertTrue(visitor.page().locator("#live").innerText().contains("30 days or less."));
        ed.page().waitForURL("**done=yes");
        ed.open("/editor/facts");
        assertEquals(0, item.count(), "nobody waits for it any more");
    }

    @Test
    @Order(4)
    void whatHeldThenAndWhatWasKnownThenStayAsTheyWere(Platform platform) {
        assertEquals("short_fixed", cell(platform, "").get("value").asText());

        JsonNode held = cell(platform, ", asOf: \"" + today.minusDays(1) + "\"");
        JsonNode known = cell(platform, ", knownAsOf: \"" + today.minusDays(1) + "\"");
        JsonNode before = cell(platform, ", asOf: \"2019-01-01\"");

        assertEquals("as_long_as_needed", held.get("value").asText());
        assertEquals("TIED", held.get("status").asText(), "its words still stood there that day");
        assertEquals(QUOTED, held.get("quotation").asText());
        assertFalse(known.path("note").asText().contains(RUN), "yesterday nobody had read that");
        assertEquals("unknown", before.get("value").asText());
    }

    @Test
    @Order(5)
    void theComparisonCanBeTakenAwayWithItsSourceTermsAndDay(Platform platform) {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP));
        visitor.open("/compare?vendors=" + VENDOR + "&questions=" + DIMENSION);

        String csv = take(platform, visitor, "csv");
        String json = take(platform, visitor, "json");

        assertTrue(csv.contains(QUOTED_LATER), csv);
        assertTrue(json.contains(QUOTED_LATER), json);
        assertTrue(json.contains(today.toString()), json);
        assertTrue(json.contains("Apache-2.0"), json);
    }

    @Test
    @Order(6)
    void theHistoryShowsTheChangeBesideTheDocument(Platform platform) {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE.withoutScript()));

        visitor.open("/vendors/" + VENDOR + "/policies");

        assertTrue(visitor.text().contains(TERMS), visitor::text);
        visitor.page()
                .locator("main a[href^='/policies/difference'][href*='" + RUN + "']")
                .first()
                .click();
        visitor.arrived();
        assertTrue(visitor.page().locator("main ins").first().isVisible());
        assertTrue(visitor.page().locator("main del").first().isVisible());
    }

    @Test
    @Order(7)
    void anEditorOpensACellOfWhichNothingIsKnown(Platform platform) {
        Person ed = new Person(platform, chrome.visitor(Chrome.Look.PHONE.withoutScript())).signIn("ed");
        ed.open("/editor/facts/" + VENDOR);
        ed.page().locator("[name=dimension]").selectOption(DIMENSION);
        ed.page().locator("[name=region]").fill("XX");
        ed.page().locator("main form button.button").click();
        ed.arrived();
        assertTrue(ed.page().locator("#region-error").isVisible());

        ed.page().locator("[name=region]").fill("US-CA");
        ed.page().locator("main form button.button").click();

        ed.page().waitForURL("**" + CELL.replace("WORLDWIDE", "US-CA"));
        assertTrue(ed.page().locator("button[value=revise]").isVisible());
    }

    private static String take(Platform platform, Person visitor, String kind) {
        String path = visitor.page().locator(".take a[href*='" + kind + "']").getAttribute("href");
        return visitor.page().request().get(platform.portal() + path).text();
    }

    /** Shows the document's newest version in the form and ticks one of its sentences. */
    private static void pick(Page page, String sentence) {
        page.locator("[name=document]").selectOption("Perplexity/" + TERMS);
        page.locator("button.button[value=text]").click();
        page.locator(".sentences").getByLabel(sentence).check();
    }

    private static void state(Page page, String value, LocalDate since, String note) {
        page.locator("[name=value][value=" + value + "]").check();
        page.locator("[name=note]").fill(note);
        page.locator("[name=verification][value=PAGE]").check();
        page.locator("[name=sourceTitle]").fill("Terms of a journey");
        page.locator("[name=sourceUrl]").fill("https://www.perplexity.ai/hub/legal");
        page.locator("[name=sourceDate]").fill(since.toString());
        page.locator("[name=validFrom-day]").fill(String.valueOf(since.getDayOfMonth()));
        page.locator("[name=validFrom-month]").fill(String.valueOf(since.getMonthValue()));
        page.locator("[name=validFrom-year]").fill(String.valueOf(since.getYear()));
        page.locator("[name=reason]").fill("It was read on the page.");
    }

    private static JsonNode cell(Platform platform, String when) {
        return Api.visitor(platform)
                .ask(
                        "query Q($vendors: [ID!]!, $dimensions: [ID!]) { comparison(vendors: $vendors, dimensions:"
                                + " $dimensions"
                                + when + ") { rows { cells { value status quotation note } } } }",
                        Map.of("vendors", List.of(VENDOR), "dimensions", List.of(DIMENSION)))
                .at("/comparison/rows/0/cells/0");
    }

    private static String text(String kept) {
        return """
            # Terms of a journey

            We like you. %s

            We tell you when this changes.
            """.formatted(kept);
    }

    /** The next change of that kind; others are passed over. */
    private static JsonNode change(Subscription facts, String kind) {
        while (true) {
            JsonNode change = facts.next(LIMIT).orElseThrow().at("/payload/data/factChanged");
            if (kind.equals(change.path("kind").asText())) {
                return change;
            }
        }
    }
}
