package org.holdout.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Somebody who runs the platform, in a rehearsal of production. */
final class RehearsedOperator {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private RehearsedOperator() {}

    /** A mail for nobody is deleted unread, which stands in the audit log from then on. */
    static Person deletesALostMail(Platform platform, Page page, String name, String password) throws IOException {
        new LocalMail(platform)
                .send("somebody@lake.example", "requests+" + "c".repeat(32) + "@holdout.example", "Hello", "Nothing.");
        Person operator = new Person(platform, page)
                .open("/sign-in")
                .enterPassword(name, password)
                .awaitPortal();
        Locator mail = page.locator("[data-mail]");
        Awaitility.await().atMost(LIMIT).until(() -> {
            operator.open("/operator");
            return mail.count() == 1;
        });
        mail.first().locator("summary").click();
        mail.first().locator("form[action='/operator/mail/deletion'] button").click();
        page.locator(".notice-good").waitFor();
        return operator;
    }
}
