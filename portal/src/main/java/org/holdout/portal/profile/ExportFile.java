package org.holdout.portal.profile;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;

/** The person's export at the gateway, under their token. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface ExportFile {
    /** A ZIP, read as it comes. */
    @GET
    @Path("/viewer/export")
    InputStream content();
}
