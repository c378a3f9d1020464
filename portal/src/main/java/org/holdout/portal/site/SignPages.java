package org.holdout.portal.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Signing in and out; the sign-in's own pages are Keycloak's. */
@Path("/")
@RunOnVirtualThread
@Produces(Html.TYPE)
class SignPages {
    private static final URI MINE = URI.create("/requests");

    private final Site site;

    SignPages(Site site) {
        this.site = site;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signedOut();
    }

    /** Asks for a session, and comes back from Keycloak with one. */
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn() {
        return Response.seeOther(MINE).build();
    }

    /** The OIDC extension ends the session before this is reached; without a session there is nothing to end. */
    @GET
    @Path("sign-out")
    @Authenticated
    public Response signOut() {
        return Response.seeOther(URI.create("/signed-out")).build();
    }

    @GET
    @Path("signed-out")
    public String signedOut() {
        return site.show(Templates.signedOut());
    }
}
