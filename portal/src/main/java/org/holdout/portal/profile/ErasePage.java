package org.holdout.portal.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
    /** The account is gone too: what is left of the sign-in ends. */
    private static final URI SIGN_OUT = URI.create("/sign-out");

    private final ProfileApi api;
    private final Gateway gateway;
    private final Site site;

    ErasePage(ProfileApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "profile", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance erase(Form form);
    }

    @GET
    public String ask() {
        return site.show(Templates.erase(site.form()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        form.required("confirmation", site.words(ProfileWords.class).eraseConfirmMissing());
        if (form.isValid()) {
            try {
                gateway.ask(api.eraseMe(form.value("confirmation")));
                return Response.seeOther(SIGN_OUT).build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(site.show(Templates.erase(form)))
                .build();
    }
}
