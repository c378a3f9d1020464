package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody runs the platform: a mail finds its request, a message is sent again, and the log says who did it. */
@ExtendWith(PlatformExtension.class)
class OperatorJourneyIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String COMPANY = Traces.personal("privacy@harbour-models.localhost");
    private static final String SUBJECT = Traces.personal("Your harbour photographs");
    private static final String TEXT = Traces.personal("We no longer use the photographs of the harbour.");
    private static final String MESSAGES = "query R($id: ID!) { request(id: $id) { messages { id subject text } } }";

    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void aLostMailFindsItsRequestAndAGivenUpMessageIsSentAgainAndTheLogNamesBoth(
            Platform platform, @TempDir Path folder) throws Exception {
        Api ana = Api.person(platform, "ana");
        JsonNode draft = Requests.draft(ana);
        JsonNode request =
                Requests.send(ana, draft, LocalDate.now(ZoneOffset.UTC).toString());
        String id = request.get("id").asText();
        String reference = draft.get("reference").asText();
        Set<String> others = Set.copyOf(unmatched(platform));
        new LocalMail(platform).send(COMPANY, nobody(), SUBJECT, TEXT);
        giveUp(platform);

        Person olga = new Person(platform, chrome.visitor(Chrome.Look.PHONE)).signIn("olga");
        Awaitility.await().atMost(LIMIT).until(() -> !others.containsAll(unmatched(platform)));
        String lost = unmatched(platform).stream()
                .filter(one -> !others.contains(one))
                .findFirst()
                .orElseThrow();
        Locator mail = awaitOnPage(olga, "[data-mail='" + lost + "']");
        String page = olga.page().locator("main").textContent();
        mail.locator("input[id^=reference-]").fill(reference);
        mail.locator("form[action='/operator/mail'] button").click();
        olga.page().locator(".notice-good").waitFor();
        int sentAgain = redriven(olga);
        Locator topic = awaitOnPage(olga, "[data-topic='holdout.guides'] form");
        topic.locator("button").click();
        String told = olga.page().locator(".notice-good").textContent();
        Person log = olga.open("/operator/log");

        assertFalse(page.contains(SUBJECT) || page.contains(COMPANY) || page.contains(TEXT), page);
        JsonNode messages = ana.ask(MESSAGES, Map.of("id", id)).at("/request/messages");
        assertEquals(1, messages.size());
        assertTrue(messages.at("/0/text").asText().contains(TEXT));
        assertEquals("Sent again: 1.", told.strip());
        assertTrue(log.page()
                .locator("[data-action=MAIL_ASSIGNED]")
                .first()
                .textContent()
                .contains(id));
        assertEquals(sentAgain + 1, redriven(log));
        Ran verified = verify(platform, folder);
        assertEquals(0, verified.exitCode(), verified.told());
        assertTrue(verified.told().lines().allMatch(line -> line.contains(", whole, ends with ")), verified.told());
    }

    @Test
    void onlyOperatorsAreLetIn(Platform platform) {
        for (String other : List.of("ana", "ed")) {
            assertEquals(
                    "FORBIDDEN", Api.person(platform, other).refusal("{ operations { gateway { name } } }", Map.of()));
        }
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ana");
        assertEquals(403, ana.statusOf("/operator"));
    }

    /** An address of ours that belongs to no request. */
    private static String nobody() {
        return "requests+" + "b".repeat(32) + "@holdout.localhost";
    }

    /** Leaves a message where consumers leave what they cannot handle: the outbox publishes to whatever topic a row names. */
    private static void giveUp(Platform platform) {
        new Parts(platform)
                .execute(
                        "guide-service",
                        "insert into outbox (id, aggregatetype, aggregateid, type, payload, created_at) values ('"
                                + UUID.randomUUID()
                                + "', 'holdout.guides.dead-letter', 'lamp', 'test.lamp.lit.v1', '{}', now())");
    }

    /** The ids of the mails that belong to no request. */
    private static List<String> unmatched(Platform platform) {
        return Api.person(platform, "olga")
                .ask("{ operations { unmatchedMail { mails { id } } } }")
                .at("/operations/unmatchedMail/mails")
                .findValuesAsText("id");
    }

    /** The page is read again until there is such a thing. */
    private static Locator awaitOnPage(Person olga, String what) {
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> olga.open("/operator").page().locator(what).count() > 0);
        return olga.page().locator(what).first();
    }

    /** How often dead letters were sent again, by the log. */
    private static int redriven(Person olga) {
        return olga.open("/operator/log")
                .page()
                .locator("[data-action=DEAD_LETTERS_REDRIVEN]")
                .count();
    }

    private static Ran verify(Platform platform, Path folder) throws IOException, InterruptedException {
        return Ran.within(
                LIMIT,
                folder,
                new ProcessBuilder(
                        Path.of(System.getProperty("holdout.root"), "holdout").toString(),
                        "verify-audit",
                        "--home",
                        platform.home().toString()));
    }
}
