package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One person's request in a rehearsal of production: all of it by the browser, by mail, and by nothing that only a local run has. */
final class RehearsedRequest {

    static final String ANSWER = Traces.personal("We took your lanterns out of our training data.");

    private static final String PROMPT = Traces.personal("Who makes lanterns of reed at Lough Key?");
    private static final String ABOUT = Traces.personal("Moss of the reed lanterns");
    private static final String OUTPUT = Traces.personal("That is MOSS of the REED-LANTERNS, by the lake.");
    private static final String PICTURE = Traces.personal("what-it-said-of-my-lanterns.png");
    private static final String COMPANY = Traces.personal("Reed Models of Boyle");

    private static final String CONFIRMATION = "erase everything";

    private final Account account;
    private final String companysAddress;
    private final RequestForms forms;

    private RehearsedRequest(Account account, String companysAddress, RequestForms forms) {
        this.account = account;
        this.companysAddress = companysAddress;
        this.forms = forms;
    }

    /** Somebody registers, says whom they ask, adds evidence, and sends the letter. */
    static RehearsedRequest begin(Platform platform, Page page) throws Exception {
        Account account = Account.of("moss");
        String companysAddress = Traces.personal("privacy@" + account.name() + ".example");
        Person person = account.register(platform, page);
        Account.introduce(person, "Moss Reed", account.email());
        RequestForms.startTogether(person, "meta", COMPANY, companysAddress);
        RequestForms forms = RequestForms.listed(person, COMPANY);
        forms.open("");
        person.describeEvidence(PROMPT, OUTPUT, ABOUT).upload("ai-output-screenshot", PICTURE, Person.png());
        forms.proveContactAddress(new LocalMail(platform), account.email(), 1);
        forms.sendByMail();
        return new RehearsedRequest(account, companysAddress, forms);
    }

    /** The company answers by mail, the person reads it and says what it means. */
    String answered(Platform platform) throws Exception {
        LocalMail mail = new LocalMail(platform);
        JsonNode sent = mail.newestTo(companysAddress, 1);
        mail.send(companysAddress, LocalMail.replyAddress(sent), "Re: your objection", ANSWER);
        String read = forms.classify("GRANTED");
        assertTrue(read.contains(ANSWER), read);
        return read;
    }

    /** What its person sees after signing in anew: the request with what happened, its evidence whole, the answer. */
    Map<String, String> read(Platform platform, Page page) throws Exception {
        Person person = account.signIn(platform, page);
        RequestForms again = forms.by(person);
        Map<String, String> seen = new TreeMap<>();
        again.open("");
        String request = person.text();
        Download picture = page.waitForDownload(
                () -> page.locator("main a[href^='/evidence/']", new Page.LocatorOptions().setHasText(PICTURE))
                        .first()
                        .click());
        try (InputStream in = picture.createReadStream()) {
            assertEquals(sha256(Person.png()), sha256(in.readAllBytes()), "the evidence, bit for bit");
        }
        page.locator("main a[href*='/messages/']").first().click();
        page.waitForURL("**/messages/*");
        seen.put("request", request + person.text());
        person.open("/requests");
        seen.put("requests", person.text());
        return seen;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The person runs the kept prompt again and keeps the verdict. */
    Person goesOn(Platform platform, Page page) {
        Person person = account.signIn(platform, page);
        assertTrue(forms.by(person).testAgain(OUTPUT).contains(ABOUT));
        assertTrue(person.text().contains("They say it is done, and your test still shows it."), person::text);
        return person;
    }

    /** The person erases everything, and cannot sign in any more. */
    Person erased(Platform platform, Page page) {
        Person person = account.signIn(platform, page);
        person.open("/profile").follow("/profile/erase");
        page.locator("#confirmation").fill(CONFIRMATION);
        page.locator("main form button.button-bad").click();
        page.waitForURL(platform.portal() + "/profile/erase/done");
        person.open("/sign-in").enterPassword(account.name(), account.password());
        Sentences.assertUnderstandable(page.locator("#input-error-username").innerText());
        return person;
    }
}
