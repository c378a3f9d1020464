package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private static final int LONG_ENOUGH_SECONDS = 60;
    private static Chrome chrome;

    @TempDir
    Path folder;

    private record Verified(int exitCode, String told) {}

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
        Path file = download(ana);

        Verified whole = verify(file, "--key-from", platform.portal());
        byte[] changed = Files.readAllBytes(file);
        changed[changed.length / 2] ^= 1;
        Verified flipped = verify(Files.write(folder.resolve("flipped.zip"), changed), "--key-from", platform.portal());

        assertEquals(0, whole.exitCode(), whole.told());
        assertTrue(whole.told().startsWith("Whole: "), whole.told());
        assertTrue(flipped.exitCode() >= 10, flipped.told());
    }

    private Path download(Person person) {
        Download download = person.page()
                .waitForDownload(() -> person.page()
                        .locator("main a[href$='file.zip']")
                        .first()
                        .click());
        Path file = folder.resolve("file.zip");
        download.saveAs(file);
        return file;
    }

    private static Verified verify(Path file, String... key) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("holdout.root"), "holdout").toString(), "verify", file.toString()));
        command.addAll(List.of(key));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS), "verify did not end");
        return new Verified(process.exitValue(), told);
    }
}
