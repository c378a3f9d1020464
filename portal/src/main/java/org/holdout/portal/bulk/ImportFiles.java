package org.holdout.portal.bulk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Files of many drafts and their reports at the gateway, under the person's token. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface ImportFiles {
    /** Begins an import; the form holds {@code file} and {@code choice}. */
    @POST
    @Path("/organisations/{org}/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Response upload(@RestPath String org, @HeaderParam("Idempotency-Key") String key, ClientMultipartForm form);

    /** The whole report as CSV, read as it comes. */
    @GET
    @Path("/imports/{id}/report.csv")
    InputStream report(@RestPath String id);
}
