package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A parent asks for their child, and corrects where they live: the letter says so, and so does the file. */
@ExtendWith(PlatformExtension.class)
class GuardianIT {

    private static final String CHILD = Traces.personal("Juniper Marsh");
    private static final String ACCOUNT = Traces.personal("juniper.draws.foxes");
    private static Chrome chrome;

    @TempDir
    Path folder;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void aParentAsksForTheirChild(Platform platform) throws IOException {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.PHONE)).signIn("ana");
        ana.open("/guides/" + Requests.INSTAGRAM_GUIDE).startRequest("GB");
        RequestForms request = new RequestForms(ana, ana.requestPath());

        request.actFor(CHILD, ACCOUNT);
        request.giveGrounds("children-pictures", "");
        String before = request.letter();
        request.moveTo("IE");
        String letter = request.letter();
        request.open("");
        ana.send("31", "1", "2026");
        request.open("/file");

        assertTrue(before.contains("UK GDPR"), before);
        assertTrue(letter.contains("Art. 21(1) GDPR") && !letter.contains("UK GDPR"), letter);
        assertTrue(letter.contains(CHILD) && letter.contains(ACCOUNT), letter);
        Path file = FileCheck.download(ana, folder);
        JsonNode child = new ObjectMapper()
                .readTree(FileCheck.text(file, "overview.json"))
                .at("/request/actingFor");
        assertEquals(CHILD, child.path("name").asText());
        assertEquals("PARENT", child.path("relation").asText());
        assertTrue(FileCheck.text(file, "letters/request.txt").contains(CHILD), "the letter in the file");
    }
}
