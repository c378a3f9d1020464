package org.holdout.request.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** Everything about the caller, to take away. */
@Path("/viewer/export")
@RolesAllowed("person")
@RunOnVirtualThread
public class ExportResource {

    private final ExportArchive archive;
    private final CurrentPerson person;
    private final Semaphore free;

    ExportResource(ExportArchive archive, CurrentPerson person, ExportConfig config) {
        this.archive = archive;
        this.person = person;
        free = new Semaphore(config.atOnce());
    }

    /** A ZIP; UNAVAILABLE while as many as may are under way. */
    @GET
    @Produces({"application/zip", "application/problem+json"})
    public Response export(@Context HttpHeaders headers) {
        UUID owner = person.owner();
        Words words = Words.in(headers.getAcceptableLanguages());
        if (free.availablePermits() == 0) {
            throw busy();
        }
        StreamingOutput body = out -> {
            if (!free.tryAcquire()) {
                throw busy();
            }
            try {
                archive.write(owner, words, out);
            } finally {
                free.release();
            }
        };
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-export.zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static ProblemException busy() {
        return ProblemException.of(
                ErrorCode.UNAVAILABLE, "Several people are taking their data away just now. Try again in a minute.");
    }
}
