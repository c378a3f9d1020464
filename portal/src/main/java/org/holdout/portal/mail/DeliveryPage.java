package org.holdout.portal.mail;

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

/** Decides about a letter that has not left, or may have. */
@Path("/requests/{id}/delivery")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class DeliveryPage {
    private final MailApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    DeliveryPage(MailApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance delivery(Form form, RequestApi.OptOutRequest request);
    }

    /** What became of the letter, and what can be decided about it. */
    @GET
    public String delivery(String id) {
        return show(site.form(), id);
    }

    /** Takes it for sent where the person says so, and calls it back otherwise; then it can be sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        boolean sent = form.chosen("do", "confirm");
        try {
            gateway.ask(
                    sent
                            ? api.confirmSending(id, form.version(), form.getKey())
                            : api.cancelSending(id, form.version(), form.getKey()));
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return Response.status(problem.status()).entity(show(form, id)).build();
        }
        String next = form.chosen("do", "again") ? "/send" : "";
        return Response.seeOther(URI.create("/requests/" + id + next)).build();
    }

    private String show(Form form, String id) {
        return site.show(Templates.delivery(form, gateway.find(requests.request(id))));
    }
}
