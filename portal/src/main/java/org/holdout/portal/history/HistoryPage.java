package org.holdout.portal.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** Every revision of a guide: when, where it came from, why, and what is different. */
@Path("/guides/{id}/history")
@RunOnVirtualThread
@Produces(Html.TYPE)
class HistoryPage {
    private final HistoryApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    HistoryPage(HistoryApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "history", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance history(HistoryApi.Guide guide, HistoryApi.Revisions revisions, String next);
    }

    @GET
    public String history(String id, @RestQuery String after) {
        HistoryApi.Guide guide = gateway.find(api.guide(id));
        HistoryApi.Revisions revisions = gateway.ask(api.guideHistory(id, paging.size(), after));
        return site.show(Templates.history(
                guide,
                revisions,
                revisions.pageInfo().hasNextPage()
                        ? site.withQuery("after", revisions.pageInfo().endCursor())
                        : null));
    }
}
