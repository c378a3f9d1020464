package org.holdout.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;

/** The first page: what Holdout does, a search, every vendor. */
@Path("/")
@RunOnVirtualThread
@Produces(Html.TYPE)
class HomePage {
    private final HomeApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    HomePage(HomeApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance home(List<HomeApi.Vendor> vendors);
    }

    @GET
    public String home() {
        return site.show(Templates.home(gateway.ask(api.vendors(paging.choices())).edges().stream()
                .map(HomeApi.Edge::node)
                .toList()));
    }
}
