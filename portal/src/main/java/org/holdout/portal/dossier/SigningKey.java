package org.holdout.portal.dossier;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.portal.gateway.FileProblems;

/** The keys that sign requests' files, as the gateway publishes them. */
@RegisterRestClient(configKey = "gateway-files")
@RegisterProvider(FileProblems.class)
public interface SigningKey {
    /** As PEM. */
    @GET
    @Path(SigningKeyPage.ADDRESS)
    @Produces("application/x-pem-file")
    String published();
}
