package org.holdout.portal.letter;

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

/** The letter, to be read before anything goes out, in the language that the person chooses. */
@Path("/requests/{id}/letter")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class LetterPage {
    private final LetterApi api;
    private final Gateway gateway;
    private final Site site;

    LetterPage(LetterApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance letter(Form form, LetterApi.Written request);
    }

    @GET
    public String read(String id) {
        return show(site.form(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        try {
            gateway.ask(api.updateDraft(
                    id, form.version(), new LetterApi.Language(form.value("letterLanguage")), form.getKey()));
            return Response.seeOther(URI.create("/requests/" + id + "/letter")).build();
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return Response.status(problem.status()).entity(show(form, id)).build();
        }
    }

    private String show(Form form, String id) {
        LetterApi.Written request = gateway.find(api.request(id, null));
        return site.show(Templates.letter(
                form.with(Form.VERSION, request.version())
                        .with("letterLanguage", request.letterLanguage() == null ? "" : request.letterLanguage()),
                request));
    }
}
