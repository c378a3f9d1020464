package org.holdout.request.export;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.UUID;

/** Archives that people take away, written while they are read: one at a time for each person, and for no longer than allowed. */
@ApplicationScoped
public class Takeaway {

    private final ExportSlots slots;
    private final Vertx vertx;
    private final Duration timeLimit;

    Takeaway(ExportSlots slots, Vertx vertx, ExportConfig config) {
        this.slots = slots;
        this.vertx = vertx;
        timeLimit = config.timeLimit();
    }

    /**
     * A ZIP as an attachment. Refused as {@link ExportSlots#begin} says, or by what {@code content} throws before its first byte; cut
     * off when it takes longer than it may.
     *
     * @param fileName plain letters, digits, dots and dashes
     * @param answer the one that is being written
     */
    public Response zip(UUID owner, String fileName, HttpServerResponse answer, StreamingOutput content) {
        StreamingOutput body = out -> {
            slots.begin(owner);
            long timer = vertx.setTimer(timeLimit.toMillis(), passed -> cutOff(answer));
            try {
                content.write(out);
            } finally {
                vertx.cancelTimer(timer);
                slots.end(owner);
            }
        };
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Ends a write that waits for its reader, too. */
    private void cutOff(HttpServerResponse answer) {
        if (answer.reset()) {
            Log.infof("A download was cut off: it took longer than %s", timeLimit);
        }
    }
}
