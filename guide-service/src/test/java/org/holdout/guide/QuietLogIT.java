package org.holdout.guide;

import static io.restassured.RestAssured.given;
import static org.holdout.guide.Say.as;
import static org.holdout.guide.Say.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class QuietLogIT {
    /** Says how long a busy machine let an event loop wait, with a trace; speed is measured elsewhere. */
    private static final String SLOW_LOOPS = "io.vertx.core.impl.BlockedThreadChecker";

    private static final Logger ROOT = Logger.getLogger("");
    private static final String ADDRESS = "203.0.113.77";
    private final Capture capture = new Capture();

    @Inject
    TestDatabase database;

    @BeforeEach
    void listen() {
        ROOT.addHandler(capture);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(capture);
        database.forgetPeople();
    }

    @Test
    void noAddressAndNoSubjectIsLogged() {
        // When: what goes well, and every fault a client can make
        IntStream.rangeClosed(1, 11)
                .forEach(step -> report(ADDRESS, "meta-instagram-third-party-ios-android", step, "GONE"));
        IntStream.rangeClosed(1, 10).forEach(step -> report(ADDRESS, "meta-facebook-third-party-web", step, "GONE"));
        report(ADDRESS, "x-web", 99, "GONE");
        report(ADDRESS, "nobody", 1, "GONE");
        report(ADDRESS, "x-web", 1, ADDRESS);
        given().header("X-Forwarded-For", ADDRESS)
                .contentType(ContentType.JSON)
                .body("{\"revision\": \"" + ADDRESS)
                .post("/guides/x-web/reports");
        Map<String, Object> done = Map.of("revision", 1, "done", true);
        as("ana").body(done).put("/guides/x-web/ticks/1");
        as("ana").body(done).put("/guides/x-web/ticks/99");
        as("ana").body(Map.of("revision", "subject-of-ana")).put("/guides/x-web/ticks/1");
        as("ana").get("/ticks?guides=x-web");
        as("ana").get("/ticks?guides=nobody");
        as("ana").get("/queue");
        as("ana").body(done).post("/guides/x-web/checks");
        as("ana").delete("/ticks");
        given().auth().oauth2(Tokens.of("ana") + "x").get("/ticks?guides=x-web");

        // Then
        assertFalse(capture.text().contains(ADDRESS), capture.text());
        assertFalse(capture.text().contains("subject-of-ana"), capture.text());
        assertEquals(List.of(), capture.thrown);
    }

    /** Everything that is logged, with messages and stack traces. */
    private static final class Capture extends Handler {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final List<String> thrown = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord logged) {
            lines.add(new SimpleFormatter().formatMessage(logged));
            if (logged.getThrown() != null) {
                StringWriter trace = new StringWriter();
                logged.getThrown().printStackTrace(new PrintWriter(trace));
                lines.add(trace.toString());
                if (!SLOW_LOOPS.equals(logged.getLoggerName())) {
                    thrown.add(trace.toString());
                }
            }
        }

        @Override
        public void flush() {
            // Everything is kept at once.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }

        private String text() {
            return String.join("\n", lines);
        }
    }
}
