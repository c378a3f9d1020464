package org.holdout.portal.facts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** The facts that wait for an editor, and the way to every other. */
@Path("/editor/facts")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class FactsPage {
    private final FactsApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    FactsPage(FactsApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "facts", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance facts(
                FactsApi.Queue queue, FactsApi.Watched failing, String next, List<FactsApi.Vendor> vendors);

        static native TemplateInstance vendor(FactsApi.Vendor vendor, List<FactsApi.VendorFact> facts);
    }

    @GET
    public String facts(@RestQuery String after) {
        FactsApi.Queue queue = gateway.ask(api.factQueue(paging.size(), after));
        return site.show(Templates.facts(
                queue,
                gateway.ask(api.watchedAddresses(paging.size(), true)),
                queue.pageInfo().hasNextPage()
                        ? site.withQuery("after", queue.pageInfo().endCursor())
                        : null,
                vendors()));
    }

    @GET
    @Path("{vendor}")
    public String vendor(String vendor) {
        List<FactsApi.VendorFact> facts = gateway.find(api.vendorFacts(vendor));
        FactsApi.Vendor named = vendors().stream()
                .filter(one -> one.id().equals(vendor))
                .findFirst()
                .orElseGet(() -> new FactsApi.Vendor(vendor, vendor));
        return site.show(Templates.vendor(named, facts));
    }

    private List<FactsApi.Vendor> vendors() {
        return gateway.ask(api.vendors(paging.choices())).edges().stream()
                .map(FactsApi.VendorEdge::node)
                .toList();
    }
}
