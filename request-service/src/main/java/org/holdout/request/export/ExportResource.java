package org.holdout.request.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** Everything about the caller, to take away. */
@Path("/viewer/export")
@RolesAllowed("person")
@RunOnVirtualThread
public class ExportResource {

    private final ExportArchive archive;
    private final Takeaway takeaway;
    private final CurrentPerson person;

    ExportResource(ExportArchive archive, Takeaway takeaway, CurrentPerson person) {
        this.archive = archive;
        this.takeaway = takeaway;
        this.person = person;
    }

    /** A ZIP, written as {@link Takeaway#zip} says. */
    @GET
    @Produces({"application/zip", "application/problem+json"})
    public Response export(@Context HttpHeaders headers, @Context HttpServerResponse answer) {
        UUID owner = person.owner();
        Words words = Words.in(headers.getAcceptableLanguages());
        return takeaway.zip(owner, "holdout-export.zip", answer, out -> archive.write(owner, words, out));
    }
}
