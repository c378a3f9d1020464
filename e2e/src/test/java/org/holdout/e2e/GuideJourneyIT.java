package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A guide stays true: a visitor finds it and reports a broken step, an editor finds the report and mends the step. */
@ExtendWith(PlatformExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuideJourneyIT {

    private static final String GUIDE = "meta-instagram-objection-eu-ios-android";
    private static final String ANYWHERE = Requests.INSTAGRAM_GUIDE;
    private static final int STEP = 2;
    private static final int CHECKED = 3;
    private static final String REPORT = "mutation R($guide: ID!, $revision: Int!, $step: Int!) {"
            + " reportStep(guide: $guide, revision: $revision, step: $step, result: MOVED) { revision } }";
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
    @Order(1)
    void aVisitorWithoutAnAccountFindsTheGuidesForWhereTheyLiveAndReportsAStep(Platform platform) {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        visitor.open("/for-me");
        Page page = visitor.page();
        page.locator("[name=country]").selectOption("DE");
        page.locator("#vendor-meta").check();
        page.locator("details:has(#service-meta-0) > summary").click();
        page.getByLabel("Instagram", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("[name=device][value=ANDROID]").check();
        page.locator("[name=account][value=ACCOUNT_HOLDER]").check();
        page.locator(".for-me button.button").click();
        visitor.arrived();

        Locator here = page.locator("section[aria-labelledby=here] li.card a");
        Locator everywhere = page.locator("section[aria-labelledby=everywhere] li.card a");
        assertEquals(List.of("/guides/" + GUIDE + "?country=DE"), paths(here));
        assertTrue(
                paths(everywhere).contains("/guides/" + ANYWHERE + "?country=DE"),
                () -> paths(everywhere).toString());
        assertFalse(
                paths(everywhere).toString().contains("facebook"),
                () -> paths(everywhere).toString());
        here.first().click();
        page.locator("#report-" + STEP + " > summary").click();
        page.locator("#report-" + STEP + " button[value=MOVED]").click();

        page.locator("#step-" + STEP + " [role=status]").waitFor();
        assertTrue(
                page.context().cookies().stream().noneMatch(cookie -> cookie.name.startsWith("q_session")),
                "nobody had to sign in");
    }

    @Test
    @Order(2)
    void theEditorFindsTheReportsMendsTheStepAndAnOpenPageShowsIt(Platform platform) {
        int revision = revision(platform);
        for (String address : List.of("198.51.100.7", "198.51.100.8", "2001:db8:1::7")) {
            report(platform, revision, STEP, Traces.personal(address));
        }
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        visitor.open("/guides/" + GUIDE);
        visitor.page().locator("#step-" + STEP + " .doubt").waitFor();
        String mended = "Open the Privacy Center from the menu (" + UUID.randomUUID() + ").";

        Person ed = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ed");
        ed.open("/editor").follow("/editor/guides/" + GUIDE);
        Page page = ed.page();
        page.locator("#step-" + STEP).fill(mended);
        page.locator("#tried-" + STEP).check();
        page.locator("[name=reason]").fill("The menu has another name now.");
        page.locator("button.button[value=preview]").click();
        ed.arrived();
        assertTrue(page.locator("main ins").first().isVisible(), "the difference shows before it is published");
        page.locator("button.button[value=save]").click();

        visitor.page().getByText(mended).waitFor();
        assertFalse(
                visitor.page().locator("#step-" + STEP + " .doubt").isVisible(), "what was doubted is no longer there");
        visitor.open("/guides/" + GUIDE + "/history");
        assertTrue(visitor.text().contains("The menu has another name now."), visitor::text);
        assertTrue(visitor.page().locator("ins").first().isVisible());
        assertFalse(visitor.text().contains("Editor: ed"), "who edited is nobody else's business");
        ed.open("/guides/" + GUIDE + "/history");
        assertTrue(ed.text().contains("Editor: ed"), ed::text);
    }

    @Test
    @Order(3)
    void theMendedGuideIsInTheFeedAndInGerman(Platform platform) {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));

        visitor.open("/guides/" + GUIDE + "?lang=de");

        assertEquals("de", visitor.page().locator("html").getAttribute("lang"));
        String said = " .step-body > p:first-child ";
        assertEquals(
                "Englisch",
                visitor.page().locator("#step-" + STEP + said + ".english").textContent());
        assertTrue(
                visitor.page().locator("#step-" + STEP + said + "[lang=en]").isVisible(),
                "a step without a German text is marked as English");
        assertEquals(
                1,
                visitor.page().locator(".steps" + said + "[lang=en]").count(),
                "the other steps keep their German text");
        var feed = visitor.page().request().get(platform.portal() + "/feeds/vendors/meta.atom");
        assertEquals(200, feed.status());
        assertTrue(feed.text().contains(GUIDE), feed::text);
    }

    @Test
    @Order(4)
    void anEditorEndsADoubtByACheckAndAnOpenPageShowsIt(Platform platform) {
        int revision = revision(platform);
        for (String address : List.of("198.51.100.17", "198.51.100.18", "198.51.100.19")) {
            report(platform, revision, CHECKED, Traces.personal(address));
        }
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        visitor.open("/guides/" + GUIDE);
        Locator doubt = visitor.page().locator("#step-" + CHECKED + " .doubt");
        doubt.waitFor();

        Person ed = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ed");
        ed.open("/editor/guides/" + GUIDE);
        ed.page().locator("[name=checked][value='" + CHECKED + "']").check();
        ed.page().locator("[name=result][value=WORKS]").check();
        ed.page().locator("form[action$='/checks'] button.button").click();

        doubt.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertEquals(revision, revision(platform), "nothing was revised");
    }

    @Test
    @Order(5)
    void aGuideIsTurnedIntoARequestWithCountryLawAndChannelChosen(Platform platform) {
        Person ben = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        ben.open("/for-me?country=DE&vendor=meta&service=meta%20Instagram&device=ANDROID&account=ACCOUNT_HOLDER");
        ben.follow("/guides/" + GUIDE + "?country=DE");
        ben.page().locator(".cta a.button").click();
        ben.enterPassword("ben");

        Page page = ben.page();
        assertEquals("DE", page.locator("[name=country]").inputValue());
        assertEquals(
                List.of("eu-gdpr OBJECTION"),
                page.locator("[name=right]:checked").all().stream()
                        .map(Locator::inputValue)
                        .toList());
        assertEquals(
                "WEB_FORM",
                page.locator("[name=channel]:checked, [name=channel][type=hidden]")
                        .inputValue());
        page.locator("button[name=step][value=right]").click();
        page.waitForURL(Person.REQUEST);
        JsonNode request = Api.person(platform, "ben")
                .ask(
                        "query Q($id: ID!) { request(id: $id) { vendor { id } guide { id } law { id } channel } }",
                        Map.of("id", ben.requestPath().replace("/requests/", "")))
                .get("request");
        assertEquals(
                List.of("meta", GUIDE, "eu-gdpr", "WEB_FORM"),
                List.of(
                        request.at("/vendor/id").asText(),
                        request.at("/guide/id").asText(),
                        request.at("/law/id").asText(),
                        request.get("channel").asText()));
    }

    @Test
    void aVendorThatTakesNoRequestsHasNoButton(Platform platform) {
        Person visitor = new Person(platform, chrome.visitor(Chrome.Look.PHONE));

        visitor.open("/guides/notion-any");

        assertEquals(0, visitor.page().locator("a[href^='/requests/new']").count());
    }

    @Test
    @Order(6)
    void aPersonsTicksAreKeptAndAStrangersStayInTheBrowser(Platform platform) {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ana");
        ana.open("/guides/" + ANYWHERE);
        ana.page().locator("#step-1 .tick button[value=true]").click();
        ana.page().locator("#step-1 .tick button[value=false]").waitFor();
        Person anaElsewhere = new Person(platform, chrome.visitor(Chrome.Look.PHONE)).signIn("ana");
        anaElsewhere.open("/guides/" + ANYWHERE);

        assertTrue(
                anaElsewhere.page().locator("#step-1 .tick button[value=false]").isVisible());
        assertTrue(Api.person(platform, "ben")
                .ask("{ guide(id: \"" + ANYWHERE + "\") { ticks } }")
                .at("/guide/ticks")
                .isEmpty());
        assertTrue(Api.visitor(platform)
                .ask("{ guide(id: \"" + ANYWHERE + "\") { ticks } }")
                .at("/guide/ticks")
                .isNull());
        Person stranger = new Person(platform, chrome.visitor(Chrome.Look.PHONE));
        stranger.open("/guides/" + ANYWHERE);
        stranger.page().locator("#step-1").getByRole(AriaRole.CHECKBOX).check();
        stranger.open("/guides/" + ANYWHERE);
        assertTrue(
                stranger.page().locator("#step-1").getByRole(AriaRole.CHECKBOX).isChecked());
        ana.page().locator("#step-1 .tick button[value=false]").click();
    }

    @Test
    void theQueueIsForEditorsOnly(Platform platform) {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ana");

        int status = ana.statusOf("/editor");

        assertTrue(status == 403 || status == 404, () -> "answered " + status);
        assertEquals(
                "FORBIDDEN",
                Api.person(platform, "ana").refusal("{ guideQueue { edges { node { reads } } } }", Map.of()));
        assertEquals(
                "UNAUTHENTICATED",
                Api.visitor(platform).refusal("{ guideQueue { edges { node { reads } } } }", Map.of()));
    }

    @Test
    void aReadThatStillHoldsIsAnsweredWithoutABody(Platform platform) {
        Api visitor = Api.visitor(platform);
        String query = "{ guide(id: \"" + ANYWHERE + "\") { title steps { text } } }";
        HttpResponse<String> first = visitor.get(query, Map.of());
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = visitor.get(query, Map.of("If-None-Match", tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    private static int revision(Platform platform) {
        return Api.visitor(platform)
                .ask("{ guide(id: \"" + GUIDE + "\") { revision } }")
                .at("/guide/revision")
                .asInt();
    }

    private static void report(Platform platform, int revision, int step, String address) {
        JsonNode answer = Api.visitor(platform)
                .from(address)
                .answer(REPORT, Map.of("guide", GUIDE, "revision", revision, "step", step));
        assertFalse(answer.hasNonNull("errors"), answer::toString);
    }

    private static List<String> paths(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }
}
