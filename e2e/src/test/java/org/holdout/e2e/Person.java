package org.holdout.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A person at the portal: what they click and type, in the words of the fields. */
final class Person {

    /** The page of a request; that of a new one has no id. */
    static final Pattern REQUEST = Pattern.compile(".*/requests/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Platform platform;
    private final Page page;

    Person(Platform platform, Page page) {
        this.platform = platform;
        this.page = page;
    }

    Page page() {
        return page;
    }

    Person open(String path) {
        page.navigate(platform.portal() + path);
        return this;
    }

    /** The status that the portal answers for a page. */
    int statusOf(String path) {
        return page.navigate(platform.portal() + path).status();
    }

    /** Follows the portal to Keycloak's page and signs in; a local user's password is the name. */
    Person signIn(String name) {
        open("/sign-in");
        return enterPassword(name);
    }

    Person enterPassword(String name) {
        return enterPassword(name, name).awaitPortal();
    }

    Person enterPassword(String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        return this;
    }

    Person awaitPortal() {
        page.waitForURL(address -> address.startsWith(platform.portal()));
        return this;
    }

    /** Waits for the whole page that a click led to: a click itself waits until that has begun. */
    Person arrived() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    Person search(String words) {
        page.locator("main input[name=search]").first().fill(words);
        page.locator("main form[role=search] button").first().click();
        return arrived();
    }

    Person follow(String path) {
        page.locator("main a[href='" + path + "']").first().click();
        return arrived();
    }

    /** Starts the request of an opened guide for a country, with the first objection that the law gives. */
    Person startRequest(String country) {
        page.locator("main a[href^='/requests/new']").first().click();
        page.locator("select[name=country]").selectOption(country);
        submit();
        page.locator("input[name=right]").first().check();
        submit();
        page.waitForURL(REQUEST);
        return this;
    }

    Person describeEvidence(String prompt, String output) {
        return describeEvidence(prompt, output, "");
    }

    /** With what in the output is about them. */
    Person describeEvidence(String prompt, String output, String about) {
        go("/evidence/describe");
        page.locator("[name=identifyingStrings]").fill(about);
        page.locator("[name=prompt]").fill(prompt);
        page.locator("[name=output]").fill(output);
        page.locator("[name=product]").fill("Meta AI");
        submit();
        return this;
    }

    Person upload(String kind, String fileName, byte[] content) {
        go("/evidence");
        page.locator("select[name=kind]").selectOption(kind);
        page.locator("input[name=file]").setInputFiles(new FilePayload(fileName, "image/png", content));
        submit();
        return this;
    }

    Person send(String day, String month, String year) {
        go("/send");
        page.locator("input[name=sentOn-day]").fill(day);
        page.locator("input[name=sentOn-month]").fill(month);
        page.locator("input[name=sentOn-year]").fill(year);
        submit();
        return this;
    }

    /** The path of the request that is open. */
    String requestPath() {
        return page.url().substring(platform.portal().length()).replaceFirst("^(/requests/[^/?#]+).*$", "$1");
    }

    String text() {
        arrived();
        return page.locator("main").innerText();
    }

    private void go(String below) {
        open(requestPath() + below);
    }

    private void submit() {
        sendButton().click();
        arrived();
    }

    /** Sends the page's form and returns the status of the answer. */
    int sendForm() {
        int status = page.waitForResponse(
                        answer -> answer.request().isNavigationRequest()
                                && answer.request().method().equals("POST"),
                        () -> sendButton().click())
                .status();
        arrived();
        return status;
    }

    /** Sends the page's form and waits for the page of the portal that follows. */
    Person sendFormTo(String path) {
        sendButton().click();
        page.waitForURL(platform.portal() + path);
        return this;
    }

    private Locator sendButton() {
        return page.locator("main form:not([role=search]) button.button:not(.button-quiet)")
                .last();
    }

    /** A picture as a real program writes it. */
    static byte[] png() {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawString("An answer about Ana", 20, 100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
