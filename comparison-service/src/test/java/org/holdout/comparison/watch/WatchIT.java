package org.holdout.comparison.watch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.editing.Editing;
import org.holdout.events.FactDoubted;
import org.holdout.events.PolicyChanged;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchIT {

    private static final String QUOTED = "We keep your chats for as long as necessary.";
    private static final String PAGE = """
            <html><head><title>Privacy</title></head><body><nav>Home</nav><main><h1>Privacy</h1>
            <p>We keep your chats for as long as necessary.</p><ul><li>We share nothing.</li></ul></main></body></html>""";

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    @Inject
    WatchRun run;

    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    private final WatchedServer site = new WatchedServer();

    @BeforeEach
    void itIsNoon() {
        clock.set(day);
    }

    @AfterEach
    void nothingIsWatchedAnyMore() {
        database.execute("UPDATE watched_address SET stopped_at = now() WHERE stopped_at IS NULL");
        clock.reset();
        site.close();
    }

    @Test
    void aPageIsReadAtOnceAndItsDocumentSaysFromWhere() {
        site.html("/privacy", PAGE);

        String id = Watching.watch(site.at("/privacy"));

        become(id, "NEW_VERSION");
        String document = "watched/mistral/" + id;
        given().queryParam("vendor", Watching.VENDOR)
                .get("/policies")
                .then()
                .rootPath("find { it.document == '" + document + "' }")
                .body("service", equalTo("Vibe"))
                .body("terms", equalTo("Privacy Policy"))
                .body("versions", equalTo(1))
                .body("url", equalTo(site.at("/privacy")))
                .body("language", equalTo("en"));
        assertEquals(
                List.of("Privacy", QUOTED, "We share nothing."), text(document).getList("sentences.text"));
        assertEquals("HoldoutPolicyReader", site.header("/privacy", "User-agent"));
        assertEquals("en", site.header("/privacy", "Accept-language"));
    }

    @Test
    void aNewVersionIsJudgedToldAndPutsTheCellThatQuotesItInDoubt() {
        // Given
        String document = "watched/mistral/" + read("/privacy", PAGE);
        quote(document);
        site.html("/privacy", PAGE.replace("for as long as necessary", "for 30 days"));
        clock.set(day.plusDays(1));

        // When
        run.run();

        // Then
        String version = text(document).getString("version");
        given().queryParam("vendor", Watching.VENDOR)
                .queryParam("first", 100)
                .get("/policies/changes")
                .then()
                .rootPath("items.find { it.document == '" + document + "' }")
                .body("version", equalTo(version))
                .body("origin", equalTo("CHANGED"))
                .body("material", equalTo(true))
                .body("url", equalTo(site.at("/privacy")));
        HeardEvents.await(
                Topics.POLICIES, new PolicyChanged(Watching.VENDOR, document, version, true, day.plusDays(1)));
        HeardEvents.await(Topics.POLICIES, new FactDoubted(Watching.VENDOR, "retention", "WORLDWIDE"));
    }

    @Test
    void aSiteThatSaysNothingChangedIsBelieved() {
        site.put("/privacy", call -> {
            boolean known = "\"one\"".equals(call.getRequestHeaders().getFirst("If-None-Match"));
            call.getResponseHeaders().set("ETag", "\"one\"");
            call.getResponseHeaders().set("Last-Modified", "Tue, 24 Nov 2026 10:00:00 GMT");
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.sendResponseHeaders(known ? 304 : 200, known ? -1 : PAGE.length());
            if (!known) {
                call.getResponseBody().write(PAGE.getBytes(UTF_8));
            }
        });
        String id = watched("/privacy", "NEW_VERSION");

        again(id);

        become(id, "UNCHANGED");
        assertEquals("Tue, 24 Nov 2026 10:00:00 GMT", site.header("/privacy", "If-modified-since"));
        assertEquals(1, versions(id));
    }

    @Test
    void theSameTextInOtherMarkUpIsNoNewVersion() {
        String id = read("/privacy", PAGE);
        site.html("/privacy", """
                <html><body><main class="new"><div><h1>Privacy</h1></div><div id=x><p>We <b>keep</b> your
                <a href="/?utm=7">chats</a> for as long as&nbsp;necessary.</p></div><ol><li><p>We share nothing.</p></li></ol>
                <script>x()</script></main><footer>2027</footer></body></html>""");

        again(id);

        become(id, "UNCHANGED");
        assertEquals(1, versions(id));
    }

    @Test
    void whatRobotsMayNotReadIsNotCalled() {
        site.html("/privacy", PAGE).put("/robots.txt", "text/plain", """
                User-agent: *
                Allow: /

                User-agent: holdoutpolicyreader
                Disallow: /privacy
                """.getBytes(UTF_8));

        String id = watched("/privacy", "ROBOTS");

        assertEquals(0, site.calls("/privacy"));
        assertEquals(0, versions(id));
    }

    @Test
    void robotsTxtIsFetchedOnceADayAndFollowedElsewhere() {
        site.html("/privacy", PAGE).status("/robots.txt", 301, "Location", "/robots/all.txt");
        site.put("/robots/all.txt", "text/plain", "User-agent: *\nDisallow: /other".getBytes(UTF_8));
        String id = watched("/privacy", "NEW_VERSION");

        Watching.send(id, "reading").statusCode(200);
        become(id, "UNCHANGED");
        assertEquals(1, site.calls("/robots/all.txt"));
        again(id);

        Awaitility.await().until(() -> site.calls("/robots/all.txt") == 2);
    }

    @Test
    void aRobotsTxtThatCannotBeReadForbidsEverything() {
        site.html("/privacy", PAGE).status("/robots.txt", 503);

        String id = watched("/privacy", "ROBOTS_UNREACHABLE");

        assertEquals(0, site.calls("/privacy"));
        site.status("/robots.txt", 403);
        again(id);
        become(id, "NEW_VERSION");
    }

    @Test
    void aPageThatAnswersForEverIsGivenUp() {
        site.put("/slow", call -> {
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.sendResponseHeaders(200, 0);
            while (true) {
                call.getResponseBody().write('.');
                call.getResponseBody().flush();
                pause();
            }
        });
        site.put("/fast", call -> {
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.sendResponseHeaders(200, 0);
            byte[] much = new byte[8192];
            while (true) {
                call.getResponseBody().write(much);
            }
        });

        String slow = watched("/slow", "TIMED_OUT");
        String fast = watched("/fast", "TOO_LARGE");

        assertEquals(0, versions(slow) + versions(fast));
    }

    @Test
    void aBombIsSkippedAndThePageReadOnceItIsOneAgain() throws IOException {
        byte[] bomb = bomb();
        site.put("/privacy", call -> {
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.getResponseHeaders().set("Content-Encoding", "gzip");
            call.sendResponseHeaders(200, bomb.length);
            call.getResponseBody().write(bomb);
        });
        String id = watched("/privacy", "TOO_LARGE");
        assertEquals(0, versions(id));
        site.html("/privacy", PAGE);

        again(id);

        become(id, "NEW_VERSION");
    }

    @Test
    void aRedirectIsToldAndNotFollowed() {
        site.status("/old", 308, "Location", "/new?lang=en").html("/new", PAGE);

        String id = watched("/old", "REDIRECTED");

        assertEquals(site.at("/new?lang=en"), Watching.seen(id).getString("redirectsTo"));
        assertEquals(308, Watching.seen(id).getInt("httpStatus"));
        assertEquals(0, site.calls("/new?lang=en"));
    }

    @Test
    void aPageThatIsGoneStaysGoneUntilItComesBack() {
        String id = read("/privacy", PAGE);
        site.status("/privacy", 410);
        for (int days = 1; days <= 3; days++) {
            assertFalse(Watching.seen(id).getBoolean("failing"));
            clock.set(day.plusDays(days));
            run.run();
            assertEquals("GONE", Watching.status(id));
        }
        assertTrue(Watching.seen(id).getBoolean("failing"));
        assertEquals(1, document(id, "gone"));
        Watching.editor()
                .queryParam("failing", true)
                .get("/watched")
                .then()
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(id));
        site.html("/privacy", PAGE);

        Watching.send(id, "reading").statusCode(200);

        become(id, "UNCHANGED");
        assertFalse(Watching.seen(id).getBoolean("failing"));
        assertEquals(0, document(id, "gone"));
    }

    @Test
    void whatFailsIsTriedAgainEverLater() {
        String id = watched("/nothing", "NOT_FOUND");
        assertEquals(hours(1), hoursUntilDue(id));

        for (int hours : List.of(2, 4, 8, 16, 32, 64, 128, 168, 168)) {
            Watching.send(id, "reading").statusCode(200);
            Awaitility.await().until(() -> hoursUntilDue(id) == hours(hours));
        }
        assertEquals(10, site.calls("/nothing"));
    }

    @Test
    void aSiteThatAsksToBeLeftAloneIsLeftAlone() {
        site.status("/busy", 429, "Retry-After", "7200");

        String id = watched("/busy", "REFUSED");

        assertEquals(hours(2), hoursUntilDue(id));
    }

    @Test
    void aPageInLatin1IsReadAsItIsMeant() {
        site.put("/meta", "text/html", """
                <html><head><meta charset="iso-8859-1"></head><body><p>Wir prüfen Ihre Gespräche.</p></body></html>
                """.getBytes(ISO_8859_1));

        String id = watched("/meta", "NEW_VERSION");

        assertEquals(
                List.of("Wir prüfen Ihre Gespräche."),
                text("watched/mistral/" + id).getList("sentences.text"));
    }

    @Test
    void whatIsNoTextIsNotTaken() {
        site.put("/pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8))
                .put("/bytes", "text/html; charset=utf-8", "<p>Grüße</p>".getBytes(ISO_8859_1))
                .html("/empty", "<html><body><script>render()</script></body></html>");

        assertEquals(0, versions(watched("/pdf", "NO_TEXT")));
        assertEquals(0, versions(watched("/bytes", "NO_TEXT")));
        assertEquals(0, versions(watched("/empty", "NO_TEXT")));
    }

    @Test
    void anAddressThatIsStoppedIsReadNoMoreAndGoesOnWithItsDocument() {
        String id = read("/privacy", PAGE);
        Watching.send(id, "stop").statusCode(200).body("stopped", equalTo(true));
        Watching.send(id, "stop").statusCode(200);
        assertNull(Watching.status(id));
        Watching.send(id, "reading").statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
        clock.set(day.plusDays(2));
        run.run();
        assertEquals(1, site.calls("/privacy"));

        String resumed = Watching.watch(site.at("/privacy"));

        assertEquals(id, resumed);
        become(id, "UNCHANGED");
    }

    private String read(String path, String page) {
        site.html(path, page);
        return watched(path, "NEW_VERSION");
    }

    private String watched(String path, String status) {
        String id = Watching.watch(site.at(path));
        become(id, status);
        return id;
    }

    /** Reads it on the next day. */
    private void again(String id) {
        clock.set(day.plusDays(1));
        Watching.send(id, "reading").statusCode(200);
    }

    private static void become(String id, String status) {
        Awaitility.await().untilAsserted(() -> assertEquals(status, Watching.status(id)));
    }

    private long versions(String id) {
        return database.count("policy_version", "NOT pending AND document_id = 'watched/mistral/" + id + "'");
    }

    private long document(String id, String condition) {
        return database.count("policy_document", condition + " AND id = 'watched/mistral/" + id + "'");
    }

    private long hoursUntilDue(String id) {
        return database.number(
                "SELECT extract(epoch FROM due_at - tried_at) FROM watched_address WHERE id = '" + id + "'");
    }

    private static long hours(int hours) {
        return hours * 3600L;
    }

    private static JsonPath text(String document) {
        return Watching.editor()
                .queryParam("document", document)
                .get("/facts/policy-text")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void quote(String document) {
        int revision = Editing.cell(Watching.VENDOR, "retention").getInt("revision");
        Map<String, Object> statement = Editing.statement("as_long_as_needed", revision);
        statement.put("quotation", Editing.quotation(document, text(document).getString("version"), QUOTED));
        Editing.send("ed", Watching.VENDOR, "retention", "revisions", statement).statusCode(200);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
