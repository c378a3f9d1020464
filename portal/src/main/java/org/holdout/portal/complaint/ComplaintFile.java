package org.holdout.portal.complaint;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;
import org.jboss.resteasy.reactive.RestPath;

/** A complaint as a file at the gateway, under the person's token. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface ComplaintFile {
    /** As a PDF or as text. */
    @GET
    @Path("/requests/{id}/complaint.{form}")
    InputStream content(
            @RestPath String id,
            @RestPath String form,
            @QueryParam("authority") String authority,
            @QueryParam("language") String language);
}
