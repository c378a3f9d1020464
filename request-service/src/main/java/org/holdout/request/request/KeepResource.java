package org.holdout.request.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** Keeps a closed or withdrawn request of the caller longer. */
@Path("/requests/{id}/keep")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeepResource {

    private final EndedRequests ended;
    private final RequestPages pages;
    private final CurrentPerson person;

    KeepResource(EndedRequests ended, RequestPages pages, CurrentPerson person) {
        this.ended = ended;
        this.pages = pages;
        this.person = person;
    }

    /** What the caller read. */
    public record Read(Integer version) {}

    /** Puts off its erasure; answers the request with the new day. */
    @POST
    public RequestView keep(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send a JSON object as the body.") Read body,
            @Context HttpHeaders headers) {
        UUID kept = ended.keep(person.owner(), id, body.version(), key);
        return pages.one(Reader.person(person.owner()), kept, Words.in(headers.getAcceptableLanguages()));
    }
}
