package org.holdout.portal.draft;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Evidence files at the gateway, under the person's token. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface EvidenceFiles {
    /** Stores a file with one of the person's requests; the form holds {@code file} and {@code kind}. */
    @POST
    @Path("/requests/{id}/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Response upload(@RestPath String id, @HeaderParam("Idempotency-Key") String key, ClientMultipartForm form);

    /** A file as it was uploaded. */
    @GET
    @Path("/evidence/{id}/content")
    Response content(@RestPath String id);

    /** A picture to be shown in a list: a smaller copy without metadata. */
    @GET
    @Path("/evidence/{id}/preview")
    Response preview(@RestPath String id);

    /** A picture to be looked at or redacted: as {@link #preview}, but larger. */
    @GET
    @Path("/evidence/{id}/preview/full")
    Response fullPreview(@RestPath String id);
}
