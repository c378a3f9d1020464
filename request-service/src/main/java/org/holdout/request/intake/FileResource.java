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
import org.holdout.request.privacy.CurrentPerson;

/** One piece of evidence of the caller's. */
@Path("/evidence/{id}")
@RolesAllowed("person")
@RunOnVirtualThread
public class FileResource {

    private final EvidenceFiles files;
    private final EvidenceIntake intake;
    private final CurrentPerson person;

    @Inject
    FileResource(EvidenceFiles files, EvidenceIntake intake, CurrentPerson person) {
        this.files = files;
        this.intake = intake;
        this.person = person;
    }

    /** The file as it was uploaded, always to be saved and never to be shown in place: it may be a page with script. */
    @GET
    @Path("/content")
    public Response content(@PathParam("id") UUID id) throws IOException {
        EvidenceDownload file = files.open(id, person.owner());
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(file.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Removes a piece from a draft. */
    @DELETE
    public void remove(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        intake.remove(person.owner(), id, key);
    }
}
