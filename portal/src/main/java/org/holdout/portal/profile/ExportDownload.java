package org.holdout.portal.profile;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;

/** Hands everything about a person through to them as one file. */
@Path("/profile/export")
@Authenticated
@RunOnVirtualThread
class ExportDownload {
    private final ExportFile file;
    private final Gateway gateway;

    ExportDownload(@RestClient ExportFile file, Gateway gateway) {
        this.file = file;
        this.gateway = gateway;
    }

    @GET
    public Response content() {
        InputStream zip = gateway.call(file::content);
        return Response.ok(zip, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-export.zip\"")
                .build();
    }
}
