package org.holdout.portal.mandate;

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
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** Which organisations see a request, and which could: those that the person has or had to do with. */
@Path("/requests/{id}/sharing")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class SharingPage {
    private final MandateApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    SharingPage(MandateApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "mandate", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance sharing(
                MandateApi.Shared request, List<MandateApi.Organisation> others, Form form, String next);
    }

    /** The organisations of a page of mandates; one with several mandates may stand on several pages. */
    @GET
    public String sharing(String id, @RestQuery String after) {
        MandateApi.Shared request = gateway.find(api.request(id));
        MandateApi.Mandates mandates =
                gateway.ask(api.me(paging.choices(), after)).mandates();
        List<MandateApi.Organisation> others = mandates.edges().stream()
                .map(edge -> edge.node().organisation())
                .distinct()
                .filter(organisation ->
                        !request.sharedWith().contains(organisation) && !organisation.equals(request.acting()))
                .toList();
        PageInfo page = mandates.pageInfo();
        String next = page.hasNextPage() ? site.withQuery("after", page.endCursor()) : null;
        return site.show(Templates.sharing(request, others, site.form(), next));
    }

    /** Shares it with one more, or with one no longer. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        String organisation = form.value("organisation");
        gateway.ask(
                form.chosen("do", "end")
                        ? api.unshareRequest(id, organisation, form.getKey())
                        : api.shareRequest(id, organisation, form.getKey()));
        return Response.seeOther(UriBuilder.fromPath("/requests/{id}/sharing").build(id))
                .build();
    }
}
