package org.holdout.portal.dossier;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;
import org.jboss.resteasy.reactive.RestQuery;

/** Hands a request's file through as it comes. */
@Path("/requests/{id}/file.zip")
@Authenticated
@RunOnVirtualThread
class FileDownload {
    private final RequestFile file;
    private final Gateway gateway;

    FileDownload(@RestClient RequestFile file, Gateway gateway) {
        this.file = file;
        this.gateway = gateway;
    }

    @GET
    public Response content(String id, @RestQuery boolean redacted, @RestQuery List<String> keep) {
        String kept = redacted && keep != null && !keep.isEmpty() ? String.join(",", keep) : null;
        InputStream zip = gateway.call(() -> file.content(id, redacted, kept));
        return Response.ok(zip, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"holdout-request" + (redacted ? "-redacted" : "") + ".zip\"")
                .build();
    }
}
