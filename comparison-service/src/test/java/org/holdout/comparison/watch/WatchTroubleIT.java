package org.holdout.comparison.watch;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.holdout.comparison.RealParts;
import org.junit.jupiter.api.Test;

/** Pages that cannot be read: told, tried again, and nothing of them kept. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchTroubleIT extends WatchedPages {

    @Test
    void aPageThatNeverEndsIsGivenUp() {
        site.endless("/slow").put("/fast", call -> {
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
    void headersThatMeanNothingHinderNobody() {
        site.put("/untyped", call -> {
            call.getResponseHeaders().set("Content-Type", ";");
            call.sendResponseHeaders(200, -1);
        });
        site.put("/tagged", call -> {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.getResponseHeaders().set("ETag", "\"a\0b\"");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
        });

        watched("/untyped", "NO_TEXT");
        assertEquals(1, versions(watched("/tagged", "NEW_VERSION")));
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
            failed(id, days);
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
    void aSiteThatFailedAndThenMissesThePageOnceHasNotTakenItAway() {
        String id = read("/privacy", PAGE);

        for (int failures = 1; failures <= 3; failures++) {
            site.status("/privacy", failures < 3 ? 503 : 404);
            clock.set(day.plusDays(failures));
            Watching.send(id, "reading").statusCode(200);
            failed(id, failures);
        }

        assertTrue(Watching.seen(id).getBoolean("failing"));
        assertEquals("NOT_FOUND", Watching.status(id));
        assertEquals(0, document(id, "gone"));
    }

    private static void failed(String id, int times) {
        Awaitility.await().until(() -> Watching.seen(id).getInt("failures") == times);
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
