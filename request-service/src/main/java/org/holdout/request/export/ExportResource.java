package org.holdout.request.export;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** Everything about the caller, to take away. */
@Path("/viewer/export")
@RolesAllowed("person")
@RunOnVirtualThread
public class ExportResource {

    private final ExportArchive archive;
    private final ExportSlots slots;
    private final CurrentPerson person;
    private final Vertx vertx;
    private final Duration timeLimit;

    ExportResource(ExportArchive archive, ExportSlots slots, CurrentPerson person, Vertx vertx, ExportConfig config) {
        this.archive = archive;
        this.slots = slots;
        this.person = person;
        this.vertx = vertx;
        timeLimit = config.timeLimit();
    }

    /** A ZIP; refused as {@link ExportSlots#begin} says, and cut off when it takes longer than it may. */
    @GET
    @Produces({"application/zip", "application/problem+json"})
    public Response export(@Context HttpHeaders headers, @Context HttpServerResponse answer) {
        UUID owner = person.owner();
        Words words = Words.in(headers.getAcceptableLanguages());
        StreamingOutput body = out -> {
            slots.begin(owner);
            long timer = vertx.setTimer(timeLimit.toMillis(), passed -> cutOff(answer));
            try {
                archive.write(owner, words, out);
            } finally {
                vertx.cancelTimer(timer);
                slots.end(owner);
            }
        };
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-export.zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Ends a write that waits for its reader, too. */
    private void cutOff(HttpServerResponse answer) {
        if (answer.reset()) {
            Log.infof("An export was cut off: it took longer than %s", timeLimit);
        }
    }
}
