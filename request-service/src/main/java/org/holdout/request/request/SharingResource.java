package org.holdout.request.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Lets an organisation see one of the caller's requests, and no longer. */
@Path("/requests/{id}/sharing")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharingResource {

    private static final String KEY = "Idempotency-Key";

    private final Shares shares;
    private final RequestPages pages;
    private final CurrentPerson person;

    SharingResource(Shares shares, RequestPages pages, CurrentPerson person) {
        this.shares = shares;
        this.pages = pages;
        this.person = person;
    }

    /** With whom. */
    public record With(UUID organisation) {}

    /** Shares it. */
    @POST
    public RequestView share(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = "Send a JSON object as the body.") With body,
            @Context HttpHeaders headers) {
        return view(shares.share(person.owner(), id, body.organisation(), key), headers);
    }

    /** Shares it no longer. */
    @DELETE
    @Path("/{organisation}")
    public RequestView unshare(
            @PathParam("id") UUID id,
            @PathParam("organisation") UUID organisation,
            @HeaderParam(KEY) String key,
            @Context HttpHeaders headers) {
        return view(shares.unshare(person.owner(), id, organisation, key), headers);
    }

    private RequestView view(UUID id, HttpHeaders headers) {
        return pages.one(Reader.person(person.owner()), id, Words.in(headers.getAcceptableLanguages()));
    }
}
