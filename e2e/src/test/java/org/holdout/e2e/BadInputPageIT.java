package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input by page: the right status for each, and a sentence that a person understands where they look. */
@ExtendWith(PlatformExtension.class)
class BadInputPageIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String FILE = Traces.personal("portrait-by-the-sea.png");
    /** In seconds; the portal renews a token that ends within its {@code refresh-token-time-skew}, 30 seconds. */
    private static final int RENEWED_AT_EACH_VISIT = 20;

    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guides/no-such-guide",
                "/vendors/no-such-vendor",
                "/requests/no-such-request",
                "/requests/5b0f4c1e-6a0b-4b52-9c3e-2f1d7a8e9b10"
            })
    void anUnknownIdIsNotFound(String path, Platform platform) {
        Person ana = person(platform, "ana");

        assertEquals(404, ana.statusOf(path));

        assertEquals("There is no such page", ana.page().locator("h1").innerText());
        Sentences.assertUnderstandable(ana.page().locator("main .lead").innerText());
    }

    @Test
    void aTextOfOneMegabyteIsTooLarge(Platform platform) {
        Person ana = onDraft(platform, "/grounds");
        ana.page().locator("[name=grounds]").evaluate("field => { field.value = 'a'.repeat(" + MEBIBYTE + "); }");

        assertEquals(413, ana.sendForm());

        assertEquals("That is too large", ana.page().locator("h1").innerText());
        Sentences.assertUnderstandable(ana.page().locator("main .lead").innerText());
    }

    @Test
    void aRenamedExecutableIsRefusedOnTheForm(Platform platform) {
        Person ana = onDraft(platform, "/evidence");

        chooseFile(ana, "\u007fELF\u0002\u0001\u0001 no picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertRefusedOnTheForm(400, ana);
    }

    @Test
    void aFileOfTwentyOneMebibytesIsRefusedOnTheForm(Platform platform) {
        Person ana = onDraft(platform, "/evidence");

        chooseFile(ana, new byte[21 * MEBIBYTE]);

        assertRefusedOnTheForm(400, ana);
    }

    @Test
    void aDateInTheFutureIsRefusedOnTheForm(Platform platform) {
        Person ana = onDraft(platform, "/send");
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        ana.page().locator("input[name=sentOn-day]").fill("" + later.getDayOfMonth());
        ana.page().locator("input[name=sentOn-month]").fill("" + later.getMonthValue());
        ana.page().locator("input[name=sentOn-year]").fill("" + later.getYear());

        assertRefusedOnTheForm(400, ana);
    }

    @Test
    void theSameFormSentAgainWithAnotherTextIsRefusedOnTheForm(Platform platform) {
        Person ana = onDraft(platform, "/evidence/describe");
        String form = ana.page().url();
        String key = ana.page().locator("main input[name=key]").inputValue();
        describe(ana, Traces.personal("Who paints the lighthouse?"));
        assertEquals(303, ana.sendForm());
        ana.page().navigate(form);
        ana.page().locator("main input[name=key]").evaluate("(field, key) => { field.value = key; }", key);
        describe(ana, Traces.personal("Who paints the harbour?"));

        assertRefusedOnTheForm(400, ana);
    }

    @Test
    void aStaleFormIsRefusedOnTheForm(Platform platform) {
        Api api = Api.person(platform, "ana");
        JsonNode draft = Requests.draft(api);
        Person ana = person(platform, "ana").open("/requests/" + draft.get("id").asText() + "/grounds");
        Requests.send(api, draft, "2026-01-31");
        ana.page().locator("[name=grounds]").fill(Traces.personal("My pictures are my living."));

        assertRefusedOnTheForm(409, ana);
    }

    @Test
    void aPersonWhoseTokenHasRunOutIsAskedToSignInAgainAndGoesOn(Platform platform) {
        Keycloak keycloak = new Keycloak(platform);
        keycloak.withTokenLifespan("holdout-portal", RENEWED_AT_EACH_VISIT, () -> {
            Person ben = person(platform, "ben");
            keycloak.endSessions("ben");

            ben.open("/requests");

            assertTrue(ben.page().url().startsWith(platform.keycloak()), ben.page()::url);
            ben.enterPassword("ben");
            ben.page().waitForURL(platform.portal() + "/requests");
        });
    }

    @Test
    void aFormOfAnEndedSessionIsSentByLoadingItsAnswerAgainAfterTheSignIn(Platform platform) {
        Keycloak keycloak = new Keycloak(platform);
        String grounds = Traces.personal("My drawings of the lighthouse are my living.");
        String request = "/requests/"
                + Requests.draft(Api.person(platform, "ben")).get("id").asText();
        keycloak.withTokenLifespan("holdout-portal", RENEWED_AT_EACH_VISIT, () -> {
            Person ben = person(platform, "ben").open(request + "/grounds");
            ben.page().locator("[name=grounds]").fill(grounds);
            keycloak.endSessions("ben");

            assertEquals(401, ben.sendForm());
            Page window = ben.page()
                    .context()
                    .waitForPage(
                            () -> ben.page().locator("main a[target=_blank]").click());
            new Person(platform, window).enterPassword("ben");
            window.waitForURL(platform.portal() + "/requests");
            ben.page().reload();

            assertEquals(platform.portal() + request, ben.page().url());
            ben.open(request + "/grounds");
            assertEquals(grounds, ben.page().locator("[name=grounds]").inputValue());
        });
    }

    private static Person person(Platform platform, String name) {
        return new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn(name);
    }

    private static Person onDraft(Platform platform, String below) {
        String id = Requests.draft(Api.person(platform, "ana")).get("id").asText();
        return person(platform, "ana").open("/requests/" + UUID.fromString(id) + below);
    }

    private static void chooseFile(Person person, byte[] content) {
        person.page().locator("input[name=file]").setInputFiles(new FilePayload(FILE, "image/png", content));
    }

    private static void describe(Person person, String prompt) {
        person.page().locator("[name=prompt]").fill(prompt);
        person.page().locator("[name=output]").fill(Traces.personal("It is Ana who does."));
    }

    private static void assertRefusedOnTheForm(int status, Person person) {
        assertEquals(status, person.sendForm());
        for (String sentence : person.page().locator("main [role=alert] li").allInnerTexts()) {
            Sentences.assertUnderstandable(sentence);
        }
        assertTrue(person.page().locator("main [role=alert] li").count() > 0, person::text);
    }
}
