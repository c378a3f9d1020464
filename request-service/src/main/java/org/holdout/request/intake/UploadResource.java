package org.holdout.request.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.request.Acting;
import org.holdout.request.words.Words;

/** Uploads of evidence. */
@Path("/requests/{id}/evidence")
@RolesAllowed({"person", "organisation"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

    private final EvidenceIntake intake;
    private final Acting acting;

    @Inject
    UploadResource(EvidenceIntake intake, Acting acting) {
        this.intake = intake;
        this.acting = acting;
    }

    /**
     * Takes a form with the parts {@code file}, {@code kind} and, for a redacted copy, {@code redactionOf}; in any order. The
     * whole body is read before the answer goes out, so that a sender who only listens after sending gets it.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("id") UUID request,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        SenderStream sent = new SenderStream(body);
        try {
            EvidenceView piece = intake.upload(
                    acting.ownerToWrite(request),
                    acting.actor(),
                    request,
                    key,
                    headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                    sent,
                    Words.in(headers.getAcceptableLanguages()).locale());
            return Response.created(URI.create("/evidence/" + piece.id()))
                    .entity(piece)
                    .build();
        } finally {
            sent.drain();
        }
    }
}
