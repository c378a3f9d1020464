package org.holdout.portal.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.holdout.start.Neighbourhood;
import org.jboss.resteasy.reactive.RestQuery;

/** How everything is, and what an operator can do about it: counts and health, never content. */
@Path("/operator")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(Html.TYPE)
class OperatorPage {
    private static final String MAIL = "mail";

    private final OperationsApi api;
    private final Gateway gateway;
    private final Site site;
    private final Neighbourhood neighbours;

    OperatorPage(OperationsApi api, Gateway gateway, Site site, Neighbourhood neighbours) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.neighbours = neighbours;
    }

    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance operator(
                OperationsApi.Operations all, Overview overview, Form form, Done done, Integer sent);
    }

    /** {@code done} names what was just done, {@code sent} how many dead letters were sent again. */
    @GET
    public String operator(@RestQuery String done, @RestQuery Integer sent) {
        return show(site.form(), Done.named(done), sent);
    }

    /** Sends a topic's dead letters again. */
    @POST
    @Path("dead-letters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redrive(MultivaluedMap<String, String> typed) {
        int sent = gateway.ask(api.redriveDeadLetters(site.form(typed).value("topic")));
        return Response.seeOther(UriBuilder.fromPath("/operator")
                        .queryParam("done", Done.REDRIVEN)
                        .queryParam("sent", sent)
                        .build())
                .build();
    }

    /** Gives an unmatched mail to the request with the reference that was typed. */
    @POST
    @Path("mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assign(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String field = OperationsApi.UnmatchedMail.REFERENCE + form.value(MAIL);
        String reference =
                form.required(field, site.words(OperationsWords.class).referenceMissing());
        if (form.isValid()) {
            try {
                gateway.ask(api.assignMail(form.value(MAIL), reference));
                return to(Done.ASSIGNED);
            } catch (GatewayProblem problem) {
                form.rename("reference", field).rename("", field).reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, null, null))
                .build();
    }

    /** Deletes an unmatched mail unread. */
    @POST
    @Path("mail/deletion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(MultivaluedMap<String, String> typed) {
        gateway.ask(api.deleteMail(site.form(typed).value(MAIL)));
        return to(Done.DELETED);
    }

    private String show(Form form, Done done, Integer sent) {
        OperationsApi.Operations all = gateway.ask(api.operations());
        site.at("/operator");
        return site.show(Templates.operator(all, Overview.of(own(), all), form, done, sent));
    }

    /** What the portal itself needs, tried as {@code --check} does. */
    private List<OperationsApi.Check> own() {
        return neighbours.look().stream()
                .map(one -> new OperationsApi.Check(
                        one.name(), one.well(), one.found() == null ? List.of() : List.of(one.found())))
                .toList();
    }

    private static Response to(Done done) {
        return Response.seeOther(UriBuilder.fromPath("/operator")
                        .queryParam("done", done)
                        .build())
                .build();
    }
}
