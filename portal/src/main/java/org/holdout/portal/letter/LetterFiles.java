package org.holdout.portal.letter;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;
import org.jboss.resteasy.reactive.RestPath;

/** Letters as files at the gateway, under the person's token. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface LetterFiles {
    /** To print. */
    @GET
    @Path("/requests/{id}/letter.pdf")
    Response pdf(@RestPath String id, @QueryParam("language") String language);

    /** As plain text. */
    @GET
    @Path("/requests/{id}/letter.txt")
    Response text(@RestPath String id, @QueryParam("language") String language);
}
