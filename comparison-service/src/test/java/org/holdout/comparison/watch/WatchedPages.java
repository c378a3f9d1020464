package org.holdout.comparison.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site with pages that editors watch, at noon of the next day. */
abstract class WatchedPages {

    static final String PAGE = """
            <html><head><title>Privacy</title></head><body><nav>Home</nav><main><h1>Privacy</h1>
            <p>We keep your chats for as long as necessary.</p><ul><li>We share nothing.</li></ul></main></body></html>""";

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    @Inject
    WatchRun run;

    final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    final WatchedServer site = new WatchedServer();

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

    final String read(String path, String page) {
        site.html(path, page);
        return watched(path, "NEW_VERSION");
    }

    final String watched(String path, String status) {
        String id = Watching.watch(site.at(path));
        become(id, status);
        return id;
    }

    /** Reads it on the next day. */
    final void again(String id) {
        clock.set(day.plusDays(1));
        Watching.send(id, "reading").statusCode(200);
    }

    static void become(String id, String status) {
        Awaitility.await().untilAsserted(() -> assertEquals(status, Watching.status(id)));
    }

    final long versions(String id) {
        return database.count("policy_version", "NOT pending AND document_id = 'watched/mistral/" + id + "'");
    }

    final long document(String id, String condition) {
        return database.count("policy_document", condition + " AND id = 'watched/mistral/" + id + "'");
    }

    final long hoursUntilDue(String id) {
        return database.number(
                "SELECT extract(epoch FROM due_at - tried_at) FROM watched_address WHERE id = '" + id + "'");
    }

    static long hours(int hours) {
        return hours * 3600L;
    }

    static JsonPath text(String document) {
        return Watching.editor()
                .queryParam("document", document)
                .get("/facts/policy-text")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
