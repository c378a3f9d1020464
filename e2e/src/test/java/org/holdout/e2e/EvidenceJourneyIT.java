package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture is covered in the browser, and the same test is run again: with script and without. */
@ExtendWith(PlatformExtension.class)
class EvidenceJourneyIT {

    private static final String PROMPT = Traces.personal("Who takes pictures of the harbour?");
    private static final String KEPT = Traces.personal("Ana of the harbour light");
    private static final String ANSWER = Traces.personal("It is ANA of the HARBOUR-LIGHT, they say.");
    private static final int BLACK = 0xFF000000;
    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    static Stream<Chrome.Look> looks() {
        return Stream.of(Chrome.Look.DESKTOP, Chrome.Look.PHONE.withoutScript());
    }

    @Test
    void anAreaIsCoveredInTheBrowserAndTheOriginalStays(Platform platform) throws IOException {
        List<String> violations = new ArrayList<>();
        Api api = Api.person(platform, "ana");
        String request = Requests.draft(api).get("id").asText();
        String original = upload(api, request);
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP, violations)).signIn("ana");
        Page page = ana.open("/requests/" + request + "/evidence").page();
        page.locator("main img").scrollIntoViewIfNeeded();
        assertEquals(320, page.locator("main img").evaluate("shown => shown.decode().then(() => shown.naturalWidth)"));

        new RequestForms(ana, "/requests/" + request).coverTheUpperLeft();

        assertTrue(ana.text().contains("Redacted copy of answer.png"), ana::text);
        assertEquals(List.of(), violations);
        JsonNode copy = copyOf(api, request, original);
        BufferedImage covered = ImageIO.read(
                new ByteArrayInputStream(api.download(copy.get("id").asText()).body()));
        assertEquals(320, covered.getWidth());
        assertEquals(BLACK, covered.getRGB(40, 30), "inside the area");
        assertArrayEquals(Person.png(), api.download(original).body(), "the original, bit for bit");
    }

    @Test
    void withoutScriptACopyOfOnesOwnIsUploaded(Platform platform) throws IOException {
        Api api = Api.person(platform, "ana");
        String request = Requests.draft(api).get("id").asText();
        String original = upload(api, request);
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.PHONE.withoutScript())).signIn("ana");
        Page page = ana.open("/requests/" + request + "/evidence/" + original + "/redact")
                .page();
        assertFalse(page.locator("canvas").isVisible());

        assertEquals(400, ana.sendForm(), "without a file");
        page.locator("input[name=file]").setInputFiles(new FilePayload("answer.png", "image/png", Person.png()));
        assertEquals(400, ana.sendForm(), "the original, by mistake");
        page.locator("input[name=file]").setInputFiles(new FilePayload("mine.png", "image/png", black()));
        ana.sendForm();

        assertTrue(ana.text().contains("Redacted copy of answer.png"), ana::text);
        assertEquals("mine.png", copyOf(api, request, original).get("fileName").asText());
    }

    private static byte[] black() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSameTestIsComparedAndThePersonDecides(Chrome.Look look, Platform platform) {
        List<String> violations = new ArrayList<>();
        Api api = Api.person(platform, "ana");
        String request = answered(api);
        Person ana = new Person(platform, chrome.visitor(look, violations)).signIn("ana");
        Page page = ana.open("/requests/" + request).page();

        page.locator(".next-card a.button").click();
        assertTrue(ana.text().contains(PROMPT), ana::text);
        page.locator("[name=output]").fill(ANSWER);
        ana.sendForm();
        assertTrue(page.locator("input[name=outcome][value=STILL_SHOWN]").isChecked());
        assertTrue(page.locator("main .notice").innerText().contains(KEPT));
        assertFalse(page.url().contains("harbour"), page.url());
        ana.sendForm();

        assertTrue(ana.text().contains("They say it is done, and your test still shows it."), ana::text);
        assertEquals(List.of(), violations);
        JsonNode after = api.ask(
                        "query Q($id: ID!) { request(id: $id) { claimedOutcome verifiedOutcome evidence { id description { output } }"
                                + " timeline { action evidence } } }",
                        Map.of("id", request))
                .get("request");
        assertEquals("HONOURED", after.get("claimedOutcome").asText());
        assertEquals("STILL_SHOWN", after.get("verifiedOutcome").asText());
        assertTrue(after.get("evidence").toString().contains(ANSWER), "the new answer is kept");
    }

    private static String answered(Api api) {
        JsonNode draft = Requests.draft(api);
        String id = draft.get("id").asText();
        api.ask(
                "mutation D($id: ID!, $prompt: String, $kept: String!) { describeEvidence(request: $id, input: {kind:"
                        + " \"prompt-record\", prompt: $prompt, output: \"Then.\", identifyingStrings: [$kept]}) { id } }",
                Map.of("id", id, "prompt", PROMPT, "kept", KEPT));
        JsonNode sent = Requests.send(api, draft, "2026-01-31");
        api.ask(
                "mutation A($id: ID!, $version: Int!) { recordAnswer(id: $id, version: $version, happenedOn: \"2026-02-20\","
                        + " outcome: HONOURED) { version } }",
                Map.of("id", id, "version", sent.get("version").asInt()));
        return id;
    }

    private static String upload(Api api, String request) {
        return Api.read(api.upload(request, "ai-output-screenshot", "answer.png", Person.png()))
                .get("id")
                .asText();
    }

    private static JsonNode copyOf(Api api, String request, String original) {
        for (JsonNode piece : api.ask(
                        "query Q($id: ID!) { request(id: $id) { evidence { id fileName redactionOf } } }",
                        Map.of("id", request))
                .at("/request/evidence")) {
            if (original.equals(piece.path("redactionOf").asText())) {
                return piece;
            }
        }
        throw new AssertionError("There is no redacted copy");
    }
}
