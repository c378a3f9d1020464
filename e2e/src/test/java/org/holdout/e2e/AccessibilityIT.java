package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** axe finds nothing on any page, light and dark, on a phone's width and a desktop's; and no page scrolls sideways. */
@ExtendWith(PlatformExtension.class)
class AccessibilityIT {

    private static final String NO_PAGE = "/no-such-page";
    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    static Stream<Chrome.Look> looks() {
        return Stream.of(Chrome.Look.DESKTOP, Chrome.Look.DESKTOP.dark(), Chrome.Look.PHONE, Chrome.Look.PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageHasAViolation(Chrome.Look look, Platform platform) {
        Person ana = new Person(platform, chrome.visitor(look));
        List<String> violations = new ArrayList<>();
        for (String path : publicPages()) {
            answers(ana, path, path.equals(NO_PAGE) ? 404 : 200, violations);
            check(ana, path, violations);
        }
        ana.open("/sign-in");
        check(ana, "Keycloak's sign-in", violations);
        ana.enterPassword("ana");
        for (String path : personalPages(platform)) {
            answers(ana, path, 200, violations);
            check(ana, path, violations);
        }
        Person ed = new Person(platform, chrome.visitor(look));
        ed.open("/sign-in");
        ed.enterPassword("ed");
        for (String path : editorsPages()) {
            answers(ed, path, 200, violations);
            check(ed, path, violations);
        }
        assertEquals(List.of(), violations);
    }

    private static List<String> editorsPages() {
        String guide = "/editor/guides/" + Requests.INSTAGRAM_GUIDE;
        return List.of("/editor", guide, guide + "?language=de");
    }

    private static List<String> publicPages() {
        return List.of(
                "/",
                "/vendors",
                "/vendors/meta",
                "/vendors/openai/policies",
                "/guides",
                "/guides?search=instagram",
                "/guides?search=qqqqqqqq",
                "/guides?maxMinutes=5&vendor=meta",
                "/guides/" + Requests.INSTAGRAM_GUIDE,
                "/guides/" + Requests.INSTAGRAM_GUIDE + "?lang=de",
                "/guides/" + Requests.INSTAGRAM_GUIDE + "/history",
                "/for-me?lang=en",
                "/for-me?asked=yes&country=",
                "/for-me?country=DE&vendor=meta&device=ANDROID&account=ACCOUNT_HOLDER",
                "/for-me?country=DE&vendor=notion&device=IOS&account=NON_USER",
                "/compare",
                "/compare?vendors=meta,openai,google-gemini",
                "/components",
                NO_PAGE);
    }

    private static List<String> personalPages(Platform platform) {
        Api api = Api.person(platform, "ana");
        String draft = "/requests/" + Requests.draft(api).get("id").asText();
        String drafted = draft.substring("/requests/".length());
        String picture = Api.read(api.upload(drafted, "ai-output-screenshot", "answer.png", Person.png()))
                .get("id")
                .asText();
        String sent = "/requests/"
                + Requests.send(api, Requests.draft(api), "2026-01-31")
                        .get("id")
                        .asText();
        return List.of(
                "/requests",
                "/profile",
                "/profile/erase",
                "/requests/new?guide=" + Requests.INSTAGRAM_GUIDE,
                draft,
                draft + "/evidence",
                draft + "/evidence/describe",
                draft + "/evidence/" + picture + "/redact",
                draft + "/grounds",
                draft + "/check",
                draft + "/send",
                draft + "/delete",
                draft + "/file",
                sent,
                sent + "/file",
                sent + "/complaint",
                sent + "/test",
                sent + "/actions/RECORD_ANSWER",
                sent + "/actions/RECORD_EXTENSION",
                sent + "/actions/WITHDRAW");
    }

    private static void answers(Person person, String path, int status, List<String> violations) {
        int answered = person.statusOf(path);
        if (answered != status) {
            violations.add(path + ": answers " + answered);
        }
    }

    private static void check(Person person, String name, List<String> violations) {
        Page page = person.page();
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> violations.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget().toString())
                                .toList()));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            violations.add(name + ": scrolls sideways by " + overflow + " px");
        }
    }
}
