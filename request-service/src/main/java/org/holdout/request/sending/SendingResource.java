package org.holdout.request.sending;

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
import org.holdout.request.request.Acting;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.WrittenRequest;
import org.holdout.request.words.Words;

/** Sends the caller's requests, or those under an organisation's mandates. Each answers the request. */
@Path("/requests/{id}/sending")
@RolesAllowed({"person", "organisation"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SendingResource {

    private static final String KEY = "Idempotency-Key";
    private static final String SEND_JSON = "Send a JSON object as the body.";

    private final Sending sending;
    private final Acting acting;
    private final WrittenRequest written;

    SendingResource(Sending sending, Acting acting, WrittenRequest written) {
        this.sending = sending;
        this.acting = acting;
        this.written = written;
    }

    /** Which version of the request was read. */
    public record Read(Integer version) {}

    /** Sends a draft, or records that the person did. */
    @POST
    public RequestView send(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) SendInput body,
            @Context HttpHeaders headers) {
        Words words = Words.in(headers.getAcceptableLanguages());
        sending.send(acting.ownerToWrite(id), acting.actor(), id, body, key, words);
        return written.of(id, words);
    }

    /** Calls a letter back, or gives it up. */
    @POST
    @Path("/cancellation")
    public RequestView cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) Read body,
            @Context HttpHeaders headers) {
        sending.cancel(acting.ownerToWrite(id), acting.actor(), id, body.version(), key);
        return written.of(id, Words.in(headers.getAcceptableLanguages()));
    }

    /** Takes a letter in doubt for sent. */
    @POST
    @Path("/confirmation")
    public RequestView confirm(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) Read body,
            @Context HttpHeaders headers) {
        sending.confirm(acting.ownerToWrite(id), acting.actor(), id, body.version(), key);
        return written.of(id, Words.in(headers.getAcceptableLanguages()));
    }
}
