package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link AccessibilityIT}, for the pages that are there only once mail has gone out and come in. */
@ExtendWith(PlatformExtension.class)
class MailAccessibilityIT {

    private static final String COMPANY = Traces.personal("Heron Models of Birr");
    private static Chrome chrome;
    private static Account account;
    private static List<String> pages;

    @BeforeAll
    static void writeAndGetAnAnswer(Platform platform) throws Exception {
        chrome = new Chrome();
        account = Account.of("heron");
        LocalMail mail = new LocalMail(platform);
        Person heron = account.register(platform, chrome.visitor(Chrome.Look.DESKTOP));
        Account.introduce(heron, "Heron Reeds", account.email());
        String companysAddress = Traces.personal("office@" + account.name() + ".localhost");
        RequestForms.startTogether(heron, "openai", COMPANY, companysAddress);
        RequestForms written = RequestForms.listed(heron, COMPANY);
        written.proveContactAddress(mail, account.email(), 1);
        written.sendByMail();
        mail.send(
                companysAddress,
                LocalMail.replyAddress(mail.newestTo(companysAddress, 1)),
                "Your letter",
                "We got it.");
        String message = written.openMail().url().substring(platform.portal().length());
        RequestForms.startTogether(heron, "meta", COMPANY, companysAddress);
        String draft = RequestForms.listed(heron, COMPANY).path();
        Account.introduce(heron, "Heron Reeds", "other." + account.email());
        pages = List.of(message, written.path(), draft, draft + "/check", draft + "/send", "/profile/contact");
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    static Stream<Chrome.Look> looks() {
        return AccessibilityIT.looks();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageOfMailHasAViolation(Chrome.Look look, Platform platform) {
        List<String> violations = new ArrayList<>();
        Person heron = account.signIn(platform, chrome.visitor(look, violations));
        for (String path : pages) {
            AccessibilityIT.answers(heron, path, 200, violations);
            AccessibilityIT.check(heron, path, violations);
        }
        assertEquals(List.of(), violations);
    }
}
