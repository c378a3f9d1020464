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
import java.util.List;
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
        static native TemplateInstance grounds(
                Form form, RequestApi.OptOutRequest request, List<DraftApi.Situation> situations, boolean preview);
    }

    @GET
    public String ask(String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        Form form = site.form().with("grounds", request.grounds());
        form.replace(
                "situation",
                request.situations().stream().map(RequestApi.Situation::id).toList());
        return show(form, request, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        if (form.value("step").equals("preview")) {
            return Response.ok(show(form, gateway.find(requests.request(id)), true))
                    .build();
        }
        try {
            gateway.ask(api.updateDraft(
                    id,
                    form.version(),
                    DraftApi.Update.reasons(form.value("grounds").strip(), form.values("situation")),
                    form.getKey()));
            return Response.seeOther(URI.create("/requests/" + id)).build();
        } catch (GatewayProblem problem) {
            form.rename("situations", "situation").reject(problem);
            return Response.status(problem.status())
                    .entity(show(form, gateway.find(requests.request(id)), false))
                    .build();
        }
    }

    private String show(Form form, RequestApi.OptOutRequest request, boolean preview) {
        return site.show(Templates.grounds(
                form.with(Form.VERSION, request.version()), request, gateway.ask(api.situations()), preview));
    }
}
