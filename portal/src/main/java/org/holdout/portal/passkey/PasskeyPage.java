package org.holdout.portal.passkey;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Adding a passkey. The sign-in's own page does it, asked for by an OIDC tenant of its own ({@code quarkus.oidc.passkey}), whose
 * session ends as soon as the person is back: each visit asks again. The visit to the portal ends with it, since Quarkus keeps the
 * session of one tenant only, so the next page asks for the password once more.
 */
@Path("/passkey")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class PasskeyPage {
    private static final String ADDED = "success";

    private final OidcSession visit;
    private final Site site;

    PasskeyPage(OidcSession visit, Site site) {
        this.visit = visit;
        this.site = site;
    }

    @CheckedTemplate(basePath = "passkey", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance done(boolean added);
    }

    /** Reached only on the way back; {@code kc_action_status} is what Keycloak says became of it. */
    @GET
    public Response add(@RestQuery("kc_action_status") String status) {
        visit.logout().await().indefinitely();
        return Response.seeOther(URI.create("/passkey/done?added=" + ADDED.equals(status)))
                .build();
    }

    @GET
    @Path("done")
    public String done(@RestQuery boolean added) {
        return site.show(Templates.done(added));
    }
}
