package org.holdout.comparison.watch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.editing.Editing;
import org.holdout.events.FactDoubted;
import org.holdout.events.PolicyChanged;
import org.holdout.events.Topics;
import org.junit.jupiter.api.Test;

/** What a watched page says becomes a version of its document. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchIT extends WatchedPages {

    private static final String QUOTED = "We keep your chats for as long as necessary.";

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
        // Nothing is read by it while the reading before it has not come to its end.
        Awaitility.await()
                .until(() -> database.count("policy_version", "NOT pending AND document_id = '" + document + "'") == 2);

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

    private static void quote(String document) {
        int revision = Editing.cell(Watching.VENDOR, "retention").getInt("revision");
        Map<String, Object> statement = Editing.statement("as_long_as_needed", revision);
        statement.put("quotation", Editing.quotation(document, text(document).getString("version"), QUOTED));
        Editing.send("ed", Watching.VENDOR, "retention", "revisions", statement).statusCode(200);
    }
}
