package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** When no answer comes: the complaint to read, and a file that somebody else can check. */
@ExtendWith(PlatformExtension.class)
class ProofIT {

    private static final String PROMPT = Traces.personal("Who is the glassblower Ana of Kinvara?");
    private static final String ANSWER = Traces.personal("Ana blows glass in Kinvara.");
    private static final String SCREENSHOT = Traces.personal("what-it-said-of-my-glass.png");
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
    void anOverdueRequestEndsInAComplaintAndAFileThatAnybodyCanCheck(Platform platform) throws Exception {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ana");
        ana.open("/guides/" + Requests.INSTAGRAM_GUIDE)
                .startRequest("IE")
                .describeEvidence(PROMPT, ANSWER)
                .upload("ai-output-screenshot", SCREENSHOT, Person.png())
                .send("31", "1", "2026");

        ana.page().locator(".next-card a.button").click();
        String complaint = ana.text();
        assertTrue(complaint.contains("Irish Data Protection Commission"), complaint);
        assertTrue(complaint.contains("Monday 2 March 2026"), complaint);
        ana.page().locator(".cta ol a").click();
        Path file = FileCheck.download(ana, folder);

        FileCheck whole = FileCheck.of(file, platform);
        FileCheck changed =
                FileCheck.of(FileCheck.changed(file, "letters/request.txt", folder.resolve("changed.zip")), platform);

        assertEquals(0, whole.exitCode(), whole.told());
        assertTrue(whole.told().startsWith("Whole: "), whole.told());
        assertEquals(10, changed.exitCode(), changed.told());
        assertTrue(changed.told().contains("letters/request.txt"), changed.told());
    }
}
