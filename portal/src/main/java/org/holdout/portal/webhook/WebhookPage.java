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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** One webhook: how it stands, what became of its messages, a test, and sending again. */
@Path("/organisations/{org}/webhooks/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class WebhookPage {
    private static final String STATE = "state";
    private static final String TIME = "time";

    private final WebhookApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    WebhookPage(WebhookApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    /** What was done just now, and to how many deliveries. */
    record Done(String what, int number) {}

    @CheckedTemplate(basePath = "webhook", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance webhook(
                WebhookApi.One organisation,
                String here,
                Form form,
                WebhookDeliveryState[] states,
                Done done,
                String next);
    }

    @GET
    public String webhook(
            String org,
            String id,
            @RestQuery String state,
            @RestQuery String after,
            @RestQuery String done,
            @RestQuery Optional<Integer> number) {
        return show(org, id, site.form().with(STATE, state), after, new Done(done, number.orElse(0)));
    }

    /** Sends a test. */
    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(String org, String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        try {
            gateway.ask(api.testWebhook(org, id, form.getKey()));
            return back(org, id, "tested", 0);
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return again(org, id, form);
        }
    }

    /** Switches it off or on. */
    @POST
    @Path("switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turn(String org, String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        boolean on = form.chosen("to", "on");
        try {
            gateway.ask(api.updateWebhook(
                    org, id, form.version(), new WebhookApi.UpdateWebhookInput(null, null, null, on)));
            return back(org, id, on ? "on" : "off", 0);
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return again(org, id, form);
        }
    }

    /** Sends again what happened since a day and time. */
    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(String org, String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        LocalDate day = form.requiredDate("since");
        LocalTime time = time(form);
        if (form.isValid()) {
            Instant since = day.atTime(time).toInstant(ZoneOffset.UTC);
            try {
                return back(org, id, "replayed", gateway.ask(api.replayWebhook(org, id, since, form.getKey())));
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return again(org, id, form);
    }

    /** The time of day in universal time; the day's beginning where none was typed. */
    private LocalTime time(Form form) {
        try {
            return form.text(TIME).map(LocalTime::parse).orElse(LocalTime.MIDNIGHT);
        } catch (DateTimeException noTime) {
            form.reject(TIME, site.words(WebhookWords.class).noTime());
            return LocalTime.MIDNIGHT;
        }
    }

    private Response again(String org, String id, Form form) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(org, id, form, null, new Done(null, 0)))
                .build();
    }

    private String show(String org, String id, Form form, String after, Done done) {
        WebhookApi.One it =
                gateway.find(api.one(org, id, form.code(STATE, WebhookDeliveryState.class), paging.size(), after));
        if (it.webhook() == null) {
            throw new NotFoundException();
        }
        var log = it.webhook().deliveries().pageInfo();
        String here = page().build(org, id).toString();
        site.at(here);
        return site.show(Templates.webhook(
                it,
                here,
                form,
                WebhookDeliveryState.values(),
                done,
                log.hasNextPage() ? site.withQuery("after", log.endCursor()) : null));
    }

    private static UriBuilder page() {
        return UriBuilder.fromPath("/organisations/{org}/webhooks/{id}");
    }

    private static Response back(String org, String id, String done, int number) {
        UriBuilder page = page().queryParam("done", done);
        return Response.seeOther((number == 0 ? page : page.queryParam("number", number)).build(org, id))
                .build();
    }
}
