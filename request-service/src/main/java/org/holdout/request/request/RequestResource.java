package org.holdout.request.request;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.holdout.request.law.Timeliness;
import org.holdout.request.mandate.ActiveMandate;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/**
 * Requests: whoever is signed in reads those they may see; a person writes their own, an organisation those under its mandates. Every
 * write takes an
 * {@code Idempotency-Key} and answers the whole request.
 */
@Path("/requests")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestResource {

    private static final String KEY = "Idempotency-Key";
    private static final String SEND_JSON = "Send a JSON object as the body.";

    private final OptOutRequests requests;
    private final RequestPages pages;
    private final CurrentReader reader;
    private final CurrentPerson person;
    private final Acting acting;
    private final WrittenRequest written;

    RequestResource(
            OptOutRequests requests,
            RequestPages pages,
            CurrentReader reader,
            CurrentPerson person,
            Acting acting,
            WrittenRequest written) {
        this.requests = requests;
        this.pages = pages;
        this.reader = reader;
        this.person = person;
        this.acting = acting;
        this.written = written;
    }

    /** A page of the caller's requests, newest first. */
    @GET
    public RequestPages.Page page(
            @QueryParam("states") String states,
            @QueryParam("timeliness") String timeliness,
            @QueryParam("vendor") String vendor,
            @QueryParam("member") String member,
            @QueryParam("first") String first,
            @QueryParam("after") String after,
            @Context HttpHeaders headers) {
        RequestPages.Filter filter = new RequestPages.Filter(
                Codes.list("states", states, RequestState.class),
                Codes.list("timeliness", timeliness, Timeliness.class),
                vendor,
                Codes.ids("member", member).stream().findFirst().orElse(null));
        return pages.page(reader.reader(), filter, Codes.number("first", first), after, words(headers));
    }

    /** One request. */
    @GET
    @Path("/{id}")
    public RequestView one(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return pages.one(reader.reader(), id, words(headers));
    }

    /** Starts a draft. */
    @POST
    @RolesAllowed({"person", "organisation"})
    public Response draft(
            @HeaderParam(KEY) String key, @NotNull(message = SEND_JSON) DraftInput body, @Context HttpHeaders headers) {
        ActiveMandate under = acting.mandate(body.mandate());
        UUID id = requests.draft(acting.owner(under), under, body, key);
        return Response.status(Response.Status.CREATED)
                .entity(written(id, headers))
                .build();
    }

    /** Starts several drafts at once, linked to each other. */
    @POST
    @Path("/linked")
    @RolesAllowed("person")
    public Response draftTogether(
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) LinkedDrafts body,
            @Context HttpHeaders headers) {
        UUID together = requests.draftTogether(person.owner(), body.inputs(), key);
        return Response.status(Response.Status.CREATED)
                .entity(pages.linked(reader.reader(), List.of(together), words(headers)))
                .build();
    }

    /** The caller's requests that were started together; {@code by} are the ids that link them, with commas between them. */
    @GET
    @Path("/linked")
    public List<RequestView> linked(@QueryParam("by") String by, @Context HttpHeaders headers) {
        return pages.linked(reader.reader(), Codes.ids("by", by), words(headers));
    }

    /** Changes a draft. */
    @PUT
    @Path("/{id}/draft")
    @RolesAllowed({"person", "organisation"})
    public RequestView update(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) DraftUpdate body,
            @Context HttpHeaders headers) {
        return written(requests.update(acting.ownerToWrite(id), acting.actor(), id, body, key), headers);
    }

    /** Removes a draft with its evidence. */
    @DELETE
    @Path("/{id}/draft")
    @RolesAllowed({"person", "organisation"})
    public void delete(@PathParam("id") UUID id, @HeaderParam(KEY) String key, @QueryParam("version") String version) {
        requests.delete(acting.ownerToWrite(id), acting.actor(), id, Codes.number("version", version), key);
    }

    /** Records that something happened. */
    @POST
    @Path("/{id}/actions")
    @RolesAllowed({"person", "organisation"})
    public RequestView act(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) ActionInput body,
            @Context HttpHeaders headers) {
        return written(requests.act(acting.ownerToWrite(id), acting.actor(), id, body, key, words(headers)), headers);
    }

    private RequestView written(UUID id, HttpHeaders headers) {
        return written.of(id, words(headers));
    }

    private static Words words(HttpHeaders headers) {
        return Words.in(headers.getAcceptableLanguages());
    }
}
