package org.holdout.request.bulk;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.holdout.request.intake.SenderStream;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;

/** Imports of an organisation: for its client with {@code requests:write}, and for those who administer it. */
@Path("/organisations/{organisation}/imports")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationImportResource {

    private final ImportUploads uploads;
    private final ImportReports reports;
    private final CurrentOrganisation current;

    OrganisationImportResource(ImportUploads uploads, ImportReports reports, CurrentOrganisation current) {
        this.uploads = uploads;
        this.reports = reports;
        this.current = current;
    }

    /**
     * Takes a form with the parts {@code file}, CSV or JSON Lines, and {@code choice}; in any order. The whole body is read before the
     * answer goes out, so that a sender who only listens after sending gets it.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("organisation") UUID org,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        allowed(org);
        SenderStream sent = new SenderStream(body);
        try {
            UUID id = uploads.take(org, key, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), sent);
            return Response.created(URI.create("/imports/" + id))
                    .entity(reports.one(id))
                    .build();
        } finally {
            sent.drain();
        }
    }

    /** A page of them, newest first. */
    @GET
    public ImportReports.Page page(
            @PathParam("organisation") UUID org,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after) {
        allowed(org);
        return reports.page(org, first, after);
    }

    private void allowed(UUID org) {
        current.require(org);
        current.requires(Scope.WRITE);
    }
}
