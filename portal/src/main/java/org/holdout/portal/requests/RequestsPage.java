package org.holdout.portal.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** A person's own requests, with what is due next. */
@Path("/requests")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class RequestsPage {
    private static final List<Shown> CHOICES = List.of(Shown.values());

    private final RequestsApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    RequestsPage(RequestsApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance requests(
                RequestsApi.Requests mine, List<Shown> choices, Shown shown, String next);
    }

    @GET
    public String requests(@RestQuery String show, @RestQuery String after) {
        Shown shown = Shown.of(show);
        RequestsApi.Requests mine = gateway.ask(api.requests(paging.size(), after, shown.states(), shown.timeliness()));
        return site.show(Templates.requests(
                mine,
                CHOICES,
                shown,
                mine.pageInfo().hasNextPage()
                        ? site.withQuery("after", mine.pageInfo().endCursor())
                        : null));
    }
}
