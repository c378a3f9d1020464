package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's account from the first day: registered, confirmed, its password forgotten, guessed at, and replaced by a passkey. */
@ExtendWith(PlatformExtension.class)
class SignInIT {

    private static final int GUESSES = 5;
    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    @Test
    void aPersonRegistersConfirmsTheAddressAndResetsThePassword(Platform platform) {
        Account account = Account.of("fern");
        Page page = chrome.visitor(Chrome.Look.DESKTOP);
        Person fern = account.register(platform, page);
        assertEquals("My requests", fern.page().locator("h1").innerText());
        String replacement = Traces.personal("moss-" + UUID.randomUUID());

        fern.open("/sign-out").open("/sign-in");
        page.locator("a[href*='reset-credentials']").click();
        page.locator("#username").fill(account.email());
        page.locator("#kc-reset-password-form [type=submit]").click();
        page.locator(".message").waitFor();
        account.followMail(platform, page, 2);
        Account.choosePassword(page, replacement);
        fern.awaitPortal();

        fern.open("/sign-out").open("/sign-in");
        fern.enterPassword(account.name(), account.password());
        Sentences.assertUnderstandable(page.locator("#input-error-username").innerText());
        fern.enterPassword(account.name(), replacement).awaitPortal();
    }

    @Test
    void whoGuessesAPasswordFiveTimesMustWaitEvenWithTheRightOne(Platform platform) {
        Account account = Account.of("heath");
        account.register(platform, chrome.visitor(Chrome.Look.DESKTOP));
        Person guesser = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).open("/sign-in");
        Keycloak keycloak = new Keycloak(platform);
        for (int i = 1; i <= GUESSES; i++) {
            guesser.enterPassword(account.name(), "wrong-guess-" + i);
        }
        Awaitility.await()
                .until(() -> keycloak.guesses(account.name()).path("disabled").asBoolean());

        guesser.enterPassword(account.name(), account.password());

        assertTrue(guesser.page().url().startsWith(platform.keycloak()), guesser.page()::url);
        keycloak.forgetGuesses(account.name());
        guesser.enterPassword(account.name(), account.password()).awaitPortal();
    }

    @Test
    void aPersonAddsAPasskeyAndSignsInWithIt(Platform platform) {
        Account account = Account.of("reed");
        Page page = chrome.visitorWithPasskeys();
        Person reed = account.register(platform, page);

        reed.open("/profile").follow("/passkey");
        page.locator("#registerWebAuthn").click();
        reed.awaitPortal();
        assertEquals("Your passkey is added", page.locator("h1").innerText());

        page.context().clearCookies();
        reed.open("/sign-in");

        // On the next visit the page asks for a passkey by itself, and this device gives it; nobody types a password.
        page.waitForURL(platform.portal() + "/requests");
        assertEquals("My requests", page.locator("h1").innerText());
    }
}
