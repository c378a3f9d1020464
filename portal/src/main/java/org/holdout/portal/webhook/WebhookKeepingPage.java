package org.holdout.portal.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** What of a webhook is asked once more before it is done: other words and address, a new secret, its end. */
@Path("/organisations/{org}/webhooks/{id}/settings")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class WebhookKeepingPage {
    private final WebhookApi api;
    private final Gateway gateway;
    private final Site site;

    WebhookKeepingPage(WebhookApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "webhook", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance change(WebhookApi.Brief organisation, Form form, List<WebhookEvent> events);

        static native TemplateInstance rotate(WebhookApi.Brief organisation, Form form);

        static native TemplateInstance delete(WebhookApi.Brief organisation, Form form);
    }

    @GET
    public String change(String org, String id) {
        WebhookApi.Brief it = find(org, id);
        WebhookApi.Summary webhook = it.webhook();
        Form form = site.form()
                .with(WebhookForm.ADDRESS, webhook.address())
                .with(WebhookForm.DESCRIPTION, webhook.description())
                .with(Form.VERSION, webhook.version())
                .replace(
                        WebhookForm.EVENTS,
                        webhook.events().stream().map(Enum::name).toList());
        return site.show(Templates.change(it, form, WebhookForm.CHOICES));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String org, String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String address = form.required(
                WebhookForm.ADDRESS, site.words(WebhookWords.class).addressMissing());
        if (form.isValid()) {
            try {
                gateway.ask(api.updateWebhook(
                        org,
                        id,
                        form.version(),
                        new WebhookApi.UpdateWebhookInput(
                                address,
                                WebhookForm.events(form),
                                form.text(WebhookForm.DESCRIPTION).orElse(""),
                                null)));
                return Response.seeOther(UriBuilder.fromPath("/organisations/{org}/webhooks/{id}")
                                .queryParam("done", "changed")
                                .build(org, id))
                        .build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        WebhookApi.Brief it = find(org, id);
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(site.show(Templates.change(
                        it, form.with(Form.VERSION, it.webhook().version()), WebhookForm.CHOICES)))
                .build();
    }

    @GET
    @Path("secret")
    public String rotate(String org, String id) {
        return site.show(Templates.rotate(find(org, id), site.form()));
    }

    /** Gives it a new secret; the answer is the one page that shows it. */
    @POST
    @Path("secret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String rotate(String org, String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        return site.show(
                WebhooksPage.Templates.secret(org, gateway.ask(api.rotateWebhookSecret(org, id, form.getKey())), true));
    }

    @GET
    @Path("delete")
    public String delete(String org, String id) {
        return site.show(Templates.delete(find(org, id), site.form()));
    }

    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deleteNow(String org, String id) {
        gateway.ask(api.deleteWebhook(org, id));
        return Response.seeOther(UriBuilder.fromPath("/organisations/{org}/webhooks")
                        .queryParam("deleted", true)
                        .build(org))
                .build();
    }

    private WebhookApi.Brief find(String org, String id) {
        WebhookApi.Brief it = gateway.find(api.brief(org, id));
        if (it.webhook() == null) {
            throw new NotFoundException();
        }
        return it;
    }
}
