package org.holdout.portal.draft;

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
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** The person's own reasons, which an objection under Art. 21(1) GDPR rests on. */
@Path("/requests/{id}/grounds")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class GroundsPage {
    private final DraftApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    GroundsPage(DraftApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance grounds(Form form, RequestApi.OptOutRequest request);
    }

    @GET
    public String ask(String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        return site.show(Templates.grounds(
                site.form().with(Form.VERSION, request.version()).with("grounds", request.grounds()), request));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        try {
            gateway.ask(api.updateDraft(
                    id,
                    form.version(),
                    new DraftApi.Update(form.value("grounds").strip()),
                    form.getKey()));
            return Response.seeOther(URI.create("/requests/" + id)).build();
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return Response.status(problem.status()).entity(show(form, id)).build();
        }
    }

    private String show(Form form, String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        return site.show(Templates.grounds(form.with(Form.VERSION, request.version()), request));
    }
}
