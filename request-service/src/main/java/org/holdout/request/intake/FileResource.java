package org.holdout.request.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceDownload;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.FileName;
import org.holdout.request.evidence.Previews;
import org.holdout.request.picture.Pictures;

/** One piece of evidence: of the caller's, or one that an organisation may handle under its mandate. */
@Path("/evidence/{id}")
@RolesAllowed({"person", "organisation"})
@RunOnVirtualThread
public class FileResource {

    private final EvidenceFiles files;
    private final Previews previews;
    private final EvidenceIntake intake;
    private final Handling handling;

    @Inject
    FileResource(EvidenceFiles files, Previews previews, EvidenceIntake intake, Handling handling) {
        this.files = files;
        this.previews = previews;
        this.intake = intake;
        this.handling = handling;
    }

    /** The file as it was uploaded, always to be saved and never to be shown in place: it may be a page with script. */
    @GET
    @Path("/content")
    public Response content(@PathParam("id") UUID id) throws IOException {
        EvidenceDownload file = files.open(id, handling.ownerToRead(id));
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** A picture to be shown in a list: a smaller copy, made anew without metadata. */
    @GET
    @Path("/preview")
    public Response preview(@PathParam("id") UUID id) throws IOException {
        return shown(previews.of(id, handling.ownerToRead(id), false));
    }

    /** A picture to be looked at or redacted: as {@link #preview}, but larger. */
    @GET
    @Path("/preview/full")
    public Response fullPreview(@PathParam("id") UUID id) throws IOException {
        return shown(previews.of(id, handling.ownerToRead(id), true));
    }

    private static Response shown(Pictures.Copy picture) {
        return Response.ok(picture.content(), picture.mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Removes a piece from a draft. */
    @DELETE
    public void remove(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        intake.remove(handling.ownerToRemove(id), handling.actor(), id, key);
    }
}
