package org.holdout.portal.recipient;

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
import org.holdout.portal.draft.DraftApi;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Channel;

/** Where a draft goes and by which way; an address of the person's own opens a way that is not known. */
@Path("/requests/{id}/recipient")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class RecipientPage {
    private final DraftApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    RecipientPage(DraftApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "recipient", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance recipient(
                Form form, RequestApi.OptOutRequest request, List<Countries.Country> countries);
    }

    @GET
    public String ask(String id) {
        return show(site.form(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        for (String field : List.of("name", "country", "state", "email", "postalAddress")) {
            form.rename("recipient." + field, field);
        }
        try {
            gateway.ask(api.updateDraft(
                    id,
                    form.version(),
                    DraftApi.Update.to(
                            new DraftApi.Recipient(
                                    form.value("name"),
                                    form.value("country"),
                                    form.value("state"),
                                    form.value("email"),
                                    form.value("postalAddress")),
                            form.code("channel", Channel.class)),
                    form.getKey()));
            return Response.seeOther(URI.create("/requests/" + id)).build();
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return Response.status(problem.status()).entity(show(form, id)).build();
        }
    }

    private String show(Form form, String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        RequestApi.Controller to = request.controller();
        form.with(Form.VERSION, request.version()).with("channel", request.channel());
        if (to.theirs()) {
            form.with("email", to.email()).with("postalAddress", to.postalAddress());
        }
        if (request.vendor() == null) {
            form.with("name", to.name()).with("country", to.country());
        }
        return site.show(Templates.recipient(form, request, site.countries()));
    }
}
