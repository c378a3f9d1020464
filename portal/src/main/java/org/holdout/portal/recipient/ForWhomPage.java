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
import org.holdout.portal.draft.DraftApi;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.GuardianRelation;

/** For whom a draft asks: the person, or a minor for whom they act. */
@Path("/requests/{id}/for")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ForWhomPage {
    private final DraftApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    ForWhomPage(DraftApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "recipient", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance forwhom(Form form, RequestApi.OptOutRequest request);
    }

    @GET
    public String ask(String id) {
        return show(site.form(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed)
                .rename("actingFor.name", "name")
                .rename("actingFor.relation", "who")
                .rename("actingFor.accountNames", "accounts");
        try {
            gateway.ask(api.updateDraft(id, form.version(), DraftApi.Update.actingFor(minor(form)), form.getKey()));
            return Response.seeOther(URI.create("/requests/" + id)).build();
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return Response.status(problem.status()).entity(show(form, id)).build();
        }
    }

    /** Without name and relation the person asks for themselves. */
    private static DraftApi.ActingFor minor(Form form) {
        GuardianRelation relation = form.code("who", GuardianRelation.class);
        return new DraftApi.ActingFor(
                relation == null ? "" : form.value("name"),
                relation,
                form.value("accounts").lines().toList());
    }

    private String show(Form form, String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        form.with(Form.VERSION, request.version());
        if (request.actingFor() != null) {
            form.with("who", request.actingFor().relation())
                    .with("name", request.actingFor().name())
                    .with("accounts", String.join("\n", request.actingFor().accountNames()));
        }
        return site.show(Templates.forwhom(form.with("who", "SELF"), request));
    }
}
