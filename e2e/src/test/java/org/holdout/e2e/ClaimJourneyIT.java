package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A claim from its first words to the complaint, every step by the browser's own forms: one company says that it is done while the
 * same test still shows it, the other says nothing until its time has run out. The platform is started a second time on the way,
 * with requests' clock ahead; so this comes after all that expects today.
 */
@ExtendWith(PlatformExtension.class)
@Order(Integer.MAX_VALUE - 2)
class ClaimJourneyIT {

    private static final String PROMPT = Traces.personal("Who builds boats out of willow at Lough Derg?");
    private static final String ABOUT = Traces.personal("Wren of the willow boats");
    private static final String ANSWER = Traces.personal("That is WREN of the WILLOW-BOATS, at the quay.");
    private static final String PICTURE = Traces.personal("what-it-said-of-my-boats.png");
    private static final String WORDS =
            Traces.personal("My customers find me by name, and the answers invent prices for my boats.");
    private static final String SITUATION = "my creative work";
    private static final String COMPANY = Traces.personal("Willow Models of Killaloe");
    private static final String REPLY = Traces.personal("We took your boats out of our training data.");
    private static final String SILENT = "meta";

    private static final String OVERDUE = "the answer was due on";

    /** Longer than a month and what weekends, holidays and the end of a year can add to it. */
    private static final int LONG_AFTER_DAYS = 45;

    /** Notices are told by day. */
    private static final int NOON = 12;

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
    void aClaimGoesFromItsFirstWordsToComplaintsWithFilesThatAnybodyCanCheck(Platform platform) throws Exception {
        List<String> violations = new ArrayList<>();
        LocalMail mail = new LocalMail(platform);
        Account account = Account.of("wren");
        String companysAddress = Traces.personal("privacy@" + account.name() + ".localhost");
        Person wren = account.register(platform, chrome.visitor(Chrome.Look.DESKTOP, violations));
        Account.introduce(wren, "Wren Quill", account.email());
        RequestForms.startTogether(wren, SILENT, COMPANY, companysAddress);
        RequestForms answered = RequestForms.listed(wren, COMPANY);
        RequestForms silent = RequestForms.listed(wren, "Meta");

        String preview = answered.giveGrounds("creative-work", WORDS);
        answered.open("");
        wren.describeEvidence(PROMPT, ANSWER, ABOUT).upload("ai-output-screenshot", PICTURE, Person.png());
        answered.coverTheUpperLeft();
        String letter = answered.letter();
        answered.proveContactAddress(mail, account.email(), 1);
        answered.sendByMail("Redacted");
        JsonNode sent = mail.newestTo(companysAddress, 1);
        mail.send(companysAddress, LocalMail.replyAddress(sent), "Re: your objection", REPLY);
        String reply = answered.classify("GRANTED");
        String verdict = answered.testAgain(ANSWER);
        String after = wren.text();
        silent.open("");
        ZonedDateTime today = ZonedDateTime.now(ZoneId.of("Europe/Dublin"));
        wren.send(today.getDayOfMonth() + "", today.getMonthValue() + "", today.getYear() + "");

        assertTrue(preview.contains(SITUATION) && preview.contains(WORDS), preview);
        assertTrue(letter.contains(SITUATION) && letter.contains(WORDS), letter);
        assertTrue(sent.toString().contains(WORDS), sent::toString);
        assertTrue(reply.contains(REPLY), reply);
        assertTrue(verdict.contains(ABOUT), verdict);
        assertTrue(after.contains("They say it is done, and your test still shows it."), after);
        assertEquals(List.of(), violations);

        assumeTrue(platform.isOurs(), "Only a platform that these tests started can be started again");
        platform.restartAhead(Duration.between(
                today, today.plusDays(LONG_AFTER_DAYS).withHour(NOON).truncatedTo(ChronoUnit.HOURS)));

        Person later = account.signIn(platform, chrome.visitor(Chrome.Look.DESKTOP, violations));
        JsonNode notice = mail.saying(OVERDUE, account.email());
        String listed = later.open("/notices").text();
        FileCheck whenShown = complain(answered.by(later), platform);
        FileCheck whenSilent = complain(silent.by(later), platform);

        assertTrue(notice.required("text").asText().contains(silent.path()), notice::toString);
        assertTrue(listed.contains(OVERDUE), listed);
        assertEquals(0, whenShown.exitCode(), whenShown.told());
        assertEquals(0, whenSilent.exitCode(), whenSilent.told());
        assertEquals(List.of(), violations);
    }

    /** Follows what the request says is next to its complaint, and from there to the file. */
    private FileCheck complain(RequestForms request, Platform platform) throws Exception {
        Person person = request.person();
        request.open("").locator(".next-card a.button").click();
        person.page().waitForURL("**/complaint");
        assertTrue(person.text().contains("Irish Data Protection Commission"), person::text);
        person.page().locator(".cta ol a").click();
        return FileCheck.of(FileCheck.download(person, folder), platform);
    }
}
