package org.holdout.portal.complaint;

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

/** Hands a complaint through as a file. */
@Path("/requests/{id}/complaint.{form: pdf|txt}")
@Authenticated
@RunOnVirtualThread
class ComplaintDownload {
    private final ComplaintFile file;
    private final Gateway gateway;

    ComplaintDownload(@RestClient ComplaintFile file, Gateway gateway) {
        this.file = file;
        this.gateway = gateway;
    }

    @GET
    public Response content(String id, String form, @RestQuery String authority, @RestQuery String language) {
        InputStream content = gateway.call(() -> file.content(id, form, authority, language));
        return Response.ok(content, form.equals("pdf") ? "application/pdf" : "text/plain;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"complaint." + form + "\"")
                .build();
    }
}
