package org.holdout.portal.draft;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;

/** Hands a person's own file through as an attachment; of a picture a copy made anew is shown inside pages. */
@Path("/evidence/{id}")
@Authenticated
@RunOnVirtualThread
class EvidenceDownload {
    private static final Set<MediaType> PICTURES =
            Set.of(MediaType.valueOf("image/png"), MediaType.valueOf("image/jpeg"));

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

    @GET
    @Path("preview")
    public Response preview(String id) {
        return shown(gateway.call(() -> files.preview(id)));
    }

    @GET
    @Path("preview/full")
    public Response fullPreview(String id) {
        return shown(gateway.call(() -> files.fullPreview(id)));
    }

    /** Only what is a picture is shown, whatever comes. */
    private static Response shown(Response picture) {
        MediaType type = picture.getMediaType();
        if (!PICTURES.contains(type)) {
            picture.close();
            throw new NotFoundException();
        }
        return Response.ok(picture.readEntity(InputStream.class), type)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
