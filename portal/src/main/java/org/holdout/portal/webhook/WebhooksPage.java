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
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** An organisation's webhooks, and one more. */
@Path("/organisations/{org}/webhooks")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class WebhooksPage {
    private static final String SIGNATURE = "signature";

    private final WebhookApi api;
    private final Gateway gateway;
    private final Site site;

    WebhooksPage(WebhookApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "webhook", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance webhooks(
                WebhookApi.All organisation,
                Form form,
                List<WebhookEvent> events,
                WebhookSignature[] signatures,
                boolean deleted);

        static native TemplateInstance secret(String org, WebhookApi.WithSecret made, boolean rotated);
    }

    @GET
    public String webhooks(String org, @RestQuery boolean deleted) {
        return show(org, site.form().with(SIGNATURE, WebhookSignature.ED25519), deleted);
    }

    /** Makes one; the answer is the one page that shows its secret. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(String org, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String address = form.required(
                WebhookForm.ADDRESS, site.words(WebhookWords.class).addressMissing());
        WebhookSignature signature = form.code(SIGNATURE, WebhookSignature.class);
        if (signature == null) {
            form.reject(SIGNATURE, site.words(WebhookWords.class).signatureMissing());
        }
        if (form.isValid()) {
            try {
                WebhookApi.WithSecret made = gateway.ask(api.createWebhook(
                        org,
                        new WebhookApi.CreateWebhookInput(
                                address, signature, WebhookForm.events(form), form.textOrNull(WebhookForm.DESCRIPTION)),
                        form.getKey()));
                return Response.ok(site.show(Templates.secret(org, made, false)))
                        .build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(org, form, false))
                .build();
    }

    private String show(String org, Form form, boolean deleted) {
        WebhookApi.All organisation = gateway.find(api.all(org));
        if (organisation.webhooks() == null) {
            throw new NotFoundException();
        }
        return site.show(
                Templates.webhooks(organisation, form, WebhookForm.CHOICES, WebhookSignature.values(), deleted));
    }
}
