package org.holdout.portal.organisation;

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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.mandate.MandateState;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** An organisation, for those who administer it: its members' mandates, and invitations. */
@Path("/organisations/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class OrganisationPage {
    private static final String STATE = "state";

    private final OrganisationApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    OrganisationPage(OrganisationApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance organisation(
                OrganisationApi.Organisation shown,
                List<OrganisationApi.Webhook> silent,
                Form form,
                List<MandateState> states,
                String done,
                String next);
    }

    @GET
    public String organisation(String id, @RestQuery String state, @RestQuery String after, @RestQuery String done) {
        return show(id, site.form().with(STATE, state), after, done);
    }

    /** Invites a member. */
    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String number =
                form.required("number", site.words(OrganisationWords.class).numberMissing());
        if (form.isValid()) {
            try {
                gateway.ask(api.inviteMember(
                        id,
                        new OrganisationApi.InviteMemberInput(
                                number,
                                form.textOrNull("name"),
                                form.textOrNull("email"),
                                form.textOrNull("postalAddress")),
                        form.getKey()));
                return back(id, "invited");
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(id, form, null, null))
                .build();
    }

    /** Gives a mandate or an invitation up. */
    @POST
    @Path("endings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        gateway.ask(api.giveUpMandate(id, form.value("mandate"), form.getKey()));
        return back(id, "ended");
    }

    private String show(String id, Form form, String after, String done) {
        OrganisationApi.Organisation it =
                gateway.find(api.organisation(id, form.code(STATE, MandateState.class), paging.size(), after));
        var page = it.mandates().pageInfo();
        site.at(page().build(id).toString());
        return site.show(Templates.organisation(
                it,
                it.silent(),
                form,
                List.of(MandateState.values()),
                done,
                page.hasNextPage() ? site.withQuery("after", page.endCursor()) : null));
    }

    private static UriBuilder page() {
        return UriBuilder.fromPath("/organisations/{id}");
    }

    private static Response back(String id, String done) {
        return Response.seeOther(page().queryParam("done", done).build(id)).build();
    }
}
