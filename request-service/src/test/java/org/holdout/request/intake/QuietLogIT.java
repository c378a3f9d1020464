package org.holdout.request.intake;

import static org.holdout.request.intake.EvidenceFixture.SCREENSHOT;
import static org.holdout.request.intake.EvidenceFixture.SECRET;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.describe;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class QuietLogIT {
    /** Says how long a busy machine let an event loop wait, with a trace; speed is measured elsewhere. */
    private static final String SLOW_LOOPS = "io.vertx.core.impl.BlockedThreadChecker";

    private static final Logger ROOT = Logger.getLogger("");
    private final Capture capture = new Capture();

    @BeforeEach
    void listen() {
        ROOT.addHandler(capture);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(capture);
    }

    @Test
    void nothingPersonalAndNoStackTraceIsLogged() {
        // When: what goes well, and every fault a client can make
        String request = draft("ana");
        String piece = upload("ana", request, SECRET + ".png", png()).extract().path("id");
        as("ana").get("/evidence/{id}/content", piece);
        as("ben").get("/evidence/{id}/content", piece);
        upload("ana", request, SECRET + ".png", SECRET.getBytes(StandardCharsets.UTF_8));
        upload("ana", request, SECRET + ".json", ("{\"" + SECRET).getBytes(StandardCharsets.UTF_8));
        describe("ana", request, Map.of("kind", SCREENSHOT, "prompt", "Who?", "output", SECRET));
        describe("ana", request, Map.of("kind", SCREENSHOT, "product", SECRET.repeat(100)));
        describe("ana", request, Map.of("kind", SECRET, "prompt", SECRET));
        describe("ana", request, Map.of("kind", SCREENSHOT, "capturedAt", SECRET));
        as("ana")
                .contentType(ContentType.JSON)
                .body("{\"prompt\": \"" + SECRET)
                .post("/requests/{id}/evidence-descriptions", request);
        as("ana")
                .contentType("multipart/form-data")
                .body(SECRET.getBytes(StandardCharsets.UTF_8))
                .post("/requests/{id}/evidence", request);
        as("ana")
                .contentType(ContentType.JSON)
                .body(Map.of("name", SECRET, "timeZone", SECRET))
                .put("/profile");

        // Then
        assertFalse(capture.text().contains("Shop Street"), capture.text());
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
