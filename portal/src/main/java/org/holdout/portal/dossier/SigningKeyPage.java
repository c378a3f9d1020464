package org.holdout.portal.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;

/** The keys that sign requests' files, for everybody, at an address that each file names. */
@Path(SigningKeyPage.ADDRESS)
@RunOnVirtualThread
class SigningKeyPage {
    static final String ADDRESS = "/.well-known/holdout-signing-key.pem";

    private final SigningKey key;
    private final Gateway gateway;
    private final String caching;

    SigningKeyPage(@RestClient SigningKey key, Gateway gateway, SigningKeyConfig config) {
        this.key = key;
        this.gateway = gateway;
        this.caching = "public, max-age=" + config.maxAge().toSeconds();
    }

    @GET
    public Response published() {
        return Response.ok(gateway.call(key::published), "application/x-pem-file")
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
