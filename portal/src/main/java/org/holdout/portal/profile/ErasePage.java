package org.holdout.portal.profile;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** Erases everything about the person, after they typed that they mean it. */
@Path("/profile/erase")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ErasePage {
    private static final URI DONE = URI.create("/profile/erase/done");

    private final ProfileApi api;
    private final Gateway gateway;
    private final OidcSession visit;
    private final Site site;

    ErasePage(ProfileApi api, Gateway gateway, OidcSession visit, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.visit = visit;
        this.site = site;
    }

    @CheckedTemplate(basePath = "profile", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance erase(Form form);

        static native TemplateInstance erased();
    }

    @GET
    public String ask() {
        return site.show(Templates.erase(site.form()));
    }

    /** For whom nobody is signed in any more: Keycloak, which no longer knows the account, could not lead here. */
    @GET
    @Path("done")
    @PermitAll
    public String done() {
        return site.show(Templates.erased());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        form.required("confirmation", site.words(ProfileWords.class).eraseConfirmMissing());
        if (form.isValid()) {
            try {
                gateway.ask(api.eraseMe(form.value("confirmation")));
                visit.logout().await().indefinitely();
                return Response.seeOther(DONE).build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(site.show(Templates.erase(form)))
                .build();
    }
}
