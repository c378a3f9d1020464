package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** axe finds nothing on any page, light and dark, on a phone's width and a desktop's; and no page scrolls sideways or goes on below its foot. */
@ExtendWith(PlatformExtension.class)
class AccessibilityIT {

    private static final String NO_PAGE = "/no-such-page";
    private static final List<String> OPERATORS_PAGES = List.of(
            "/operator",
            "/operator?lang=de",
            "/operator?done=REDRIVEN&sent=0&lang=en",
            "/operator/log",
            "/operator/log?service=GUIDE_SERVICE");
    private static final String BELOW_THE_FOOT = """
        (() => {
          const foot = document.querySelector("footer")?.getBoundingClientRect();
          const whole = document.documentElement.scrollHeight;
          return foot ? Math.round(whole - Math.max(window.innerHeight, foot.bottom + window.scrollY)) : 0;
        })()""";
    private static final String CONFLICTING = "meta-facebook-third-party-web";

    /** What the load of a file leaves that says something else than an editor. */
    private static final String CONFLICT = """
        insert into guide_conflict (guide_id, file, recorded_at, document)
        select guide_id, 'e2e.yaml', now(), jsonb_set(document, array['guide', 'title'], '"Another title"')
        from guide_revision where guide_id = '%s' and revision = 1
          and not exists (select 1 from guide_conflict where guide_id = '%1$s' and settled_at is null)
        """.formatted(CONFLICTING);

    private static Chrome chrome;
    private static String watched;

    @TempDir
    static Path folder;

    @BeforeAll
    static void openChrome(Platform platform) throws IOException, InterruptedException {
        chrome = new Chrome();
        PolicyArchive.readIn(platform, folder);
        new Parts(platform).execute("guide-service", CONFLICT);
        waitForCode(Api.person(platform, "ana"));
        watchNothing(platform);
    }

    /** An address at which nobody answers, so that the editors' page has something to show and no vendor a document. */
    private static void watchNothing(Platform platform) {
        watched = Api.person(platform, "ed")
                .ask(
                        "mutation W($input: WatchAddressInput!) { watchAddress(input: $input) { id } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "url",
                                        "http://127.0.0.1:1/" + "a-long-path-without-a-gap".repeat(8),
                                        "vendor",
                                        "meta",
                                        "service",
                                        "Meta AI",
                                        "terms",
                                        "Privacy Policy",
                                        "language",
                                        "en")))
                .get("watchAddress")
                .get("id")
                .asText();
    }

    @AfterAll
    static void stopWatching(Platform platform) {
        Api.person(platform, "ed")
                .ask("mutation S($id: ID!) { stopWatching(id: $id) { stopped } }", Map.of("id", watched));
    }

    /** A new address, to which a code is sent: the page of the contact address asks for it. */
    private static void waitForCode(Api ana) {
        String address = Traces.personal("ana." + UUID.randomUUID() + "@people.localhost");
        ana.ask(
                "mutation P($input: ProfileInput!) { updateProfile(input: $input) { version } }",
                Map.of("input", Map.of("name", "Ana", "email", address, "country", "IE")));
        ana.ask("mutation { sendContactCode { confirmed } }");
    }

    @AfterAll
    static void settleConflict(Platform platform) {
        new Parts(platform)
                .execute(
                        "guide-service",
                        "delete from guide_conflict where file = 'e2e.yaml' and guide_id = '" + CONFLICTING + "'");
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
        Person olga = new Person(platform, chrome.visitor(look)).signIn("olga");
        for (String path : OPERATORS_PAGES) {
            answers(olga, path, 200, violations);
            check(olga, path, violations);
        }
        for (String language : List.of("en", "de")) {
            check(preview(ed, language), "the preview in " + language, violations);
        }
        check(difference(ana), "a policy's difference", violations);
        Person gil = new Person(platform, chrome.visitor(look)).signIn("gil");
        for (String path : organisationsPages(platform)) {
            answers(gil, path, 200, violations);
            check(gil, path, violations);
        }
        assertEquals(List.of(), violations);
    }

    private static List<String> editorsPages() {
        String guide = "/editor/guides/" + Requests.INSTAGRAM_GUIDE;
        return List.of(
                "/editor",
                guide,
                guide + "?language=de",
                "/editor/guides/" + CONFLICTING + "/conflict",
                "/editor/facts",
                "/editor/facts/meta",
                "/editor/watched?done=added",
                "/editor/watched?lang=de");
    }

    /** What a revision would change, which is then not published. */
    private static Person preview(Person ed, String language) {
        ed.open("/editor/guides/" + Requests.INSTAGRAM_GUIDE + "?language=" + language);
        Page page = ed.page();
        page.locator("#title").fill("Another title");
        page.locator("#step-1").fill("Another first step.");
        page.locator("[name=reason]").fill("To look at it.");
        page.locator("button.button[value=preview]").click();
        page.locator("main ins").first().waitFor();
        return ed;
    }

    private static Person difference(Person person) {
        person.open("/vendors/openai/policies");
        person.page().locator(".policy-change h3 a").first().click();
        person.page().locator("main ins").first().waitFor();
        return person;
    }

    /** With a webhook to a place where nobody is, and a delivery that says so. */
    private static List<String> organisationsPages(Platform platform) {
        Api guild = Api.guild(platform);
        String id = guild.ask("{ me { organisations { id } } }")
                .at("/me/organisations/0/id")
                .asText();
        String webhook = guild.ask(
                        "mutation W($org: ID!, $input: CreateWebhookInput!) { createWebhook(organisation: $org,"
                                + " idempotencyKey: \"axe\", input: $input) { webhook { id } } }",
                        Map.of(
                                "org",
                                id,
                                "input",
                                Map.of(
                                        "address",
                                        "http://127.0.0.1:9/nobody",
                                        "signature",
                                        "ED25519",
                                        "events",
                                        List.of("IMPORT_FINISHED"))))
                .at("/createWebhook/webhook/id")
                .asText();
        guild.ask(
                "mutation T($org: ID!, $id: ID!) { testWebhook(organisation: $org, id: $id, idempotencyKey:"
                        + " \"axe-test\") { id } }",
                Map.of("org", id, "id", webhook));
        String pages = "/organisations/" + id;
        String one = pages + "/webhooks/" + webhook;
        return List.of(
                pages,
                pages + "/imports",
                pages + "/webhooks",
                one,
                one + "/settings",
                one + "/settings/secret",
                one + "/settings/delete",
                pages + "/clients",
                pages + "/clients/secret?client=" + Api.GUILD,
                pages + "/api");
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
                "/guides/" + Requests.INSTAGRAM_GUIDE + "?country=DE",
                "/guides/" + Requests.INSTAGRAM_GUIDE + "?lang=de",
                "/guides/" + Requests.INSTAGRAM_GUIDE + "/history",
                "/for-me?lang=en",
                "/for-me?asked=yes&country=",
                "/for-me?country=DE&vendor=meta&device=ANDROID&account=ACCOUNT_HOLDER",
                "/for-me?country=DE&vendor=notion&device=IOS&account=NON_USER",
                "/privacy",
                "/outcomes",
                "/imprint",
                "/accessibility",
                "/compare",
                "/compare?vendors=meta,openai,google-gemini",
                "/compare?vendors=meta,openai&region=DE",
                "/compare?vendors=meta&region=Mars&asOf-day=31&asOf-month=2&asOf-year=2026",
                "/components",
                "/profile/erase/done",
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
                "/requests?show=overdue",
                "/notices",
                "/profile",
                "/mandates",
                "/mandates/invitation",
                "/profile/contact",
                "/profile/erase",
                "/requests/new?guide=" + Requests.INSTAGRAM_GUIDE,
                "/requests/new?guide=" + Requests.INSTAGRAM_GUIDE + "&country=DE&channel=WEB_FORM",
                draft,
                draft + "/evidence",
                draft + "/evidence/describe",
                draft + "/evidence/" + picture + "/redact",
                draft + "/change",
                draft + "/grounds",
                draft + "/for",
                draft + "/recipient",
                draft + "/letter",
                "/requests/together",
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

    static void answers(Person person, String path, int status, List<String> violations) {
        int answered = person.statusOf(path);
        if (answered != status) {
            violations.add(path + ": answers " + answered);
        }
    }

    static void check(Person person, String name, List<String> violations) {
        Page page = person.page();
        // The other mode opens a page for each to put together what frames of other origins say; there are none.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
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
        int below = ((Number) page.evaluate(BELOW_THE_FOOT)).intValue();
        if (below > 1) {
            violations.add(name + ": goes on for " + below + " px below its foot");
        }
    }

    /** What is well is not described node by node. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
