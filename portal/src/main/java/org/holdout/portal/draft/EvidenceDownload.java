package org.holdout.portal.draft;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;

/** Hands a person's own file through as an attachment; it is never shown inside a page. */
@Path("/evidence/{id}")
@Authenticated
@RunOnVirtualThread
class EvidenceDownload {
    private final EvidenceFiles files;
    private final Gateway gateway;

    EvidenceDownload(@RestClient EvidenceFiles files, Gateway gateway) {
        this.files = files;
        this.gateway = gateway;
    }

    @GET
    public Response content(String id) {
        Response file = gateway.call(() -> files.content(id));
        String disposition = file.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        return Response.ok(file.readEntity(InputStream.class), MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition != null && disposition.startsWith("attachment") ? disposition : "attachment")
                .build();
    }
}
