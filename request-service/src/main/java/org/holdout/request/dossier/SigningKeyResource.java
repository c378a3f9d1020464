package org.holdout.request.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The public keys by which everybody can check requests' files. */
@Path("/signing-key")
@PermitAll
@RunOnVirtualThread
public class SigningKeyResource {

    private final SigningKeyHolder key;

    SigningKeyResource(SigningKeyHolder key) {
        this.key = key;
    }

    /** As PEM: the one in use first, former ones after it, each after a line with its id. */
    @GET
    @Produces("application/x-pem-file")
    public String published() {
        return key.get().publishedPem();
    }
}
