package org.holdout.portal.vendors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** Every vendor, to look through or to search. */
@Path("/vendors")
@RunOnVirtualThread
@Produces(Html.TYPE)
class VendorsPage {
    private final VendorsApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    VendorsPage(VendorsApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance vendors(String search, VendorsApi.Vendors found);
    }

    @GET
    public String vendors(@RestQuery @DefaultValue("") String search, @RestQuery String after) {
        String words = search.isBlank() ? null : search.strip();
        return site.show(Templates.vendors(search, gateway.ask(api.vendors(words, paging.size(), after))));
    }
}
