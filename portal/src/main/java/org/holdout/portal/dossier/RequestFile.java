package org.holdout.portal.dossier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;
import org.jboss.resteasy.reactive.RestPath;

/** A request's file at the gateway, under the person's token. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
@ClientHeaderParam(name = "Authorization", value = "{org.holdout.portal.site.Visit.authorization}")
@ClientHeaderParam(name = "Accept-Language", value = "{org.holdout.portal.site.Visit.language}")
public interface RequestFile {
    /**
     * A ZIP, read as it comes.
     *
     * @param keep with {@code redacted}: ids with commas between, of pieces that go in without a redacted copy
     */
    @GET
    @Path("/requests/{id}/file.zip")
    InputStream content(@RestPath String id, @QueryParam("redacted") boolean redacted, @QueryParam("keep") String keep);
}
