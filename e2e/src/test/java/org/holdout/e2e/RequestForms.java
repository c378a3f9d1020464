package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * The forms of one request, as its person fills them in.
 *
 * @param path the request's own page
 */
record RequestForms(Person person, String path) {

    private static final Duration MAIL_COMES = Duration.ofSeconds(60);

    /** One form asks several companies; the pages of the requests that come of it are in the list. */
    static void startTogether(Person person, String vendor, String company, String companysAddress) {
        Page page = person.open("/requests/together").page();
        page.locator("#vendor-" + vendor).check();
        page.locator("#otherName").fill(company);
        page.locator("#otherCountry").selectOption("IE");
        page.locator("#otherEmail").fill(companysAddress);
        page.locator("#country").selectOption("IE");
        person.sendForm();
        page.locator("input[name=right][value$=' OBJECTION']").first().check();
        person.sendFormTo("/requests");
    }

    /** The newest request in the list that goes to this company. */
    static RequestForms listed(Person person, String company) {
        Page page = person.open("/requests").page();
        page.locator(".request-card h2 a", new Page.LocatorOptions().setHasText(company))
                .first()
                .click();
        page.waitForURL(Person.REQUEST);
        return new RequestForms(person, person.requestPath());
    }

    /** The same request, opened by a person who signed in anew. */
    RequestForms by(Person again) {
        return new RequestForms(again, path);
    }

    /** Ticks a situation, adds words, reads both beforehand as the letter will say them, and keeps them. */
    String giveGrounds(String situation, String words) {
        Page page = open("/grounds");
        page.locator("#situation-" + situation).check();
        page.locator("#grounds").fill(words);
        page.locator("button[value=preview]").click();
        String preview = page.locator("#preview").innerText();
        person.sendFormTo(path);
        return preview;
    }

    /** Says that they live in another country, and asks for the same there, by its law. */
    void moveTo(String country) {
        Page page = open("");
        page.locator("main a[href='" + path + "/change']").click();
        page.locator("main button[value=back]").click();
        page.locator("select[name=country]").selectOption(country);
        person.sendForm();
        page.locator("input[name=right][value$=' OBJECTION']:checked").waitFor();
        person.sendFormTo(path);
    }

    void actFor(String minor, String account) {
        Page page = open("/for");
        page.locator("#who-PARENT").check();
        page.locator("#name").fill(minor);
        page.locator("#accounts").fill(account);
        person.sendFormTo(path);
    }

    String letter() {
        return open("/letter").locator("article.letter").innerText();
    }

    /** Draws a rectangle from the picture's corner to its middle, and keeps the covered copy. */
    void coverTheUpperLeft() {
        Page page = open("/evidence");
        page.locator("main a[href$='/redact']").click();
        Locator canvas = page.locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox picture = canvas.boundingBox();
        page.mouse().move(picture.x, picture.y);
        page.mouse().down();
        page.mouse().move(picture.x + picture.width / 4, picture.y + picture.height / 4);
        page.mouse().move(picture.x + picture.width / 2, picture.y + picture.height / 2);
        page.mouse().up();
        assertEquals("One area is covered.", page.locator(".redact-said").innerText());
        person.sendFormTo(path + "/evidence");
    }

    /** Follows the page of sending to the contact address, proves it by the code, and comes back. */
    void proveContactAddress(LocalMail mail, String address, int mailsSoFar) throws IOException {
        Page page = open("/send");
        page.locator("main a[href^='/profile/contact?request=']").first().click();
        page.locator("button[value=send]").click();
        page.locator("#code").waitFor();
        page.locator("#code").fill(LocalMail.code(mail.newestTo(address, mailsSoFar + 1)));
        page.locator("button[value=confirm]").click();
        page.locator("main .actions a.button").click();
        page.waitForURL("**" + path + "/send");
    }

    /** Sends by e-mail, with the last piece whose name holds this text, and sees the open page say by itself that it went out. */
    void sendByMail(String piece) {
        Page page = open("/send");
        page.locator(".choice", new Page.LocatorOptions().setHasText(piece))
                .last()
                .locator("input")
                .check();
        sendNow(page);
    }

    void sendByMail() {
        sendNow(open("/send"));
    }

    private void sendNow(Page page) {
        person.sendFormTo(path);
        page.locator("#live[data-version] #happened").waitFor();
    }

    /** Opens the only mail that came, reads it, and says what it says. */
    String classify(String meaning) {
        Page page = openMail();
        String read = person.text();
        page.locator("#as-" + meaning).check();
        person.sendFormTo(path);
        return read;
    }

    /** Opens the only mail that came, once the page has it. */
    Page openMail() {
        Page page = person.page();
        Locator mail = page.locator("main a[href*='/messages/']");
        Awaitility.await().atMost(MAIL_COMES).until(() -> {
            open("");
            return mail.count() == 1;
        });
        mail.click();
        page.waitForURL("**/messages/*");
        return page;
    }

    /** Runs the kept prompt again as the request asks for it, and keeps the verdict that is proposed. */
    String testAgain(String answer) {
        Page page = open("");
        page.locator(".next-card a.button").click();
        page.locator("[name=output]").fill(answer);
        person.sendForm();
        page.waitForURL("**" + path + "/test/*/*");
        String verdict = page.locator("main .notice").innerText();
        person.sendFormTo(path);
        return verdict;
    }

    Page open(String below) {
        return person.open(path + below).page();
    }
}
