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
import java.net.URI;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** The mandates that a person gave, and the organisations that they administer. */
@Path("/mandates")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class MandatesPage {
    private final MandateApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    MandatesPage(MandateApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "mandate", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance mandates(MandateApi.Viewer me, Form form, boolean ended, String next);
    }

    @GET
    public String mandates(@RestQuery String after, @RestQuery boolean ended) {
        MandateApi.Viewer me = gateway.ask(api.me(paging.size(), after));
        var page = me.mandates().pageInfo();
        return site.show(Templates.mandates(
                me, site.form(), ended, page.hasNextPage() ? site.withQuery("after", page.endCursor()) : null));
    }

    /** Ends one, at once. */
    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        gateway.ask(api.revokeMandate(form.value("mandate"), form.getKey()));
        return Response.seeOther(URI.create("/mandates?ended=true")).build();
    }
}
