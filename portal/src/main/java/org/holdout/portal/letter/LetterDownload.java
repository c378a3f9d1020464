package org.holdout.portal.letter;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;
import org.jboss.resteasy.reactive.RestQuery;

/** Hands a letter through as a file. */
@Path("/requests/{id}")
@Authenticated
@RunOnVirtualThread
class LetterDownload {
    private final LetterFiles files;
    private final Gateway gateway;

    LetterDownload(@RestClient LetterFiles files, Gateway gateway) {
        this.files = files;
        this.gateway = gateway;
    }

    @GET
    @Path("letter.pdf")
    public Response pdf(String id, @RestQuery String language) {
        return attached(gateway.call(() -> files.pdf(id, language)), "application/pdf");
    }

    @GET
    @Path("letter.txt")
    public Response text(String id, @RestQuery String language) {
        return attached(gateway.call(() -> files.text(id, language)), "text/plain;charset=UTF-8");
    }

    private static Response attached(Response file, String type) {
        String disposition = file.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        return Response.ok(file.readEntity(InputStream.class), type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition != null && disposition.startsWith("attachment") ? disposition : "attachment")
                .build();
    }
}
