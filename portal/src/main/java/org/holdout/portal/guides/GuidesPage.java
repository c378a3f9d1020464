package org.holdout.portal.guides;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Platform;
import org.jboss.resteasy.reactive.RestQuery;

/** Guides by search, device and place. */
@Path("/guides")
@RunOnVirtualThread
@Produces(Html.TYPE)
class GuidesPage {
    private final GuidesApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    GuidesPage(GuidesApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "guides", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guides(
                Form form,
                Platform[] platforms,
                List<Countries.Country> countries,
                GuidesApi.Guides found,
                List<GuidesApi.VendorEdge> vendors,
                String next);
    }

    @GET
    public String guides(
            @RestQuery @DefaultValue("") String search,
            @RestQuery String platform,
            @RestQuery String region,
            @RestQuery String after) {
        Form form =
                site.form().with("search", search).with("platform", platform).with("region", region);
        String words = form.textOrNull("search");
        String place = form.textOrNull("region");
        GuidesApi.Guides found = gateway.ask(
                api.guides(null, form.code("platform", Platform.class), place, words, paging.size(), after));
        List<GuidesApi.VendorEdge> vendors = words == null
                ? List.of()
                : gateway.ask(api.vendors(words, paging.hints())).edges();
        return site.show(Templates.guides(
                form,
                Platform.values(),
                site.countries(),
                found,
                vendors,
                found.pageInfo().hasNextPage()
                        ? site.withQuery("after", found.pageInfo().endCursor())
                        : null));
    }
}
