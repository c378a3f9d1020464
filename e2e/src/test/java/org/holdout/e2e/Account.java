package org.holdout.e2e;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** Somebody new, who registers at Keycloak's pages and reads what it sends on the local mail page. */
record Account(String name, String email, String password) {

    static Account of(String word) {
        String name = Traces.personal(word + "-" + UUID.randomUUID());
        return new Account(name, Traces.personal(name + "@example.org"), Traces.personal("moor-" + UUID.randomUUID()));
    }

    Person register(Platform platform, Page page) {
        Person person = new Person(platform, page).open("/sign-in");
        page.locator("a[href*='registration']").click();
        page.locator("#username").fill(name);
        page.locator("#email").fill(email);
        page.locator("#kc-register-form [type=submit]").click();
        page.waitForURL("**/required-action?**");
        followMail(platform, page, 1);
        choosePassword(page, password);
        return person.awaitPortal();
    }

    Person signIn(Platform platform, Page page) {
        return new Person(platform, page)
                .open("/sign-in")
                .enterPassword(name, password)
                .awaitPortal();
    }

    /** Says on the profile's page whom letters come from and where answers go. */
    static void introduce(Person person, String fullName, String address) {
        fillIn(person, fullName, address);
        person.sendFormTo("/profile?saved=true");
    }

    /** Opens the profile's page and fills it in, without sending it. */
    static void fillIn(Person person, String fullName, String address) {
        Page page = person.open("/profile").page();
        page.locator("#name").fill(Traces.personal(fullName));
        page.locator("#email").fill(address);
        page.locator("#country").selectOption("IE");
        page.locator("#timeZone").fill("Europe/Dublin");
    }

    static void choosePassword(Page page, String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-passwd-update-form button[type=submit]").click();
    }

    /** Reads the newest mail, once there are so many, and follows its link. */
    void followMail(Platform platform, Page page, int mails) {
        page.navigate(LocalMail.link(new LocalMail(platform).newestTo(email, mails)));
    }
}
