package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person leaves, and takes everything along. */
@ExtendWith(PlatformExtension.class)
class EraseIT {

    private static final String CONFIRMATION = "erase everything";
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
    void whoErasesEverythingIsSignedOutAndHasNoAccountAnyMore(Platform platform) {
        List<String> violations = new ArrayList<>();
        Account account = Account.of("sorrel");
        Page page = chrome.visitor(Chrome.Look.PHONE, violations);
        Person sorrel = account.register(platform, page);
        sorrel.open("/guides/" + Requests.INSTAGRAM_GUIDE).startRequest("IE");
        String request = sorrel.requestPath();

        sorrel.open("/profile").follow("/profile/erase");
        page.locator("#confirmation").fill(CONFIRMATION);
        page.locator("main form button.button-bad").click();

        page.waitForURL(platform.portal() + "/profile/erase/done");
        assertEquals("Everything about you is erased", page.locator("h1").innerText());
        assertEquals(1, page.locator("a[href='/sign-in']").count(), "the page offers to sign in");
        sorrel.open(request);
        assertTrue(page.url().startsWith(platform.keycloak()), page::url);
        assertFalse(new Keycloak(platform).knows(account.name()));
        sorrel.enterPassword(account.name(), account.password());
        Sentences.assertUnderstandable(page.locator("#input-error-username").innerText());
        assertEquals(List.of(), violations);
    }
}
