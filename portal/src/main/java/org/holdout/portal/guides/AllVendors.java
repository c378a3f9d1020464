package org.holdout.portal.guides;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdout.portal.gateway.EveryPage;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.PagingConfig;

/** Every vendor with its services, to look for guides or to write to. */
@ApplicationScoped
public class AllVendors {
    private final GuidesApi api;
    private final Gateway gateway;
    private final PagingConfig paging;

    AllVendors(GuidesApi api, Gateway gateway, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.paging = paging;
    }

    /** All of them, at most {@link PagingConfig#mostChoices()}. */
    public List<GuidesApi.Vendor> read() {
        return EveryPage.of(
                paging.mostChoices(),
                after -> gateway.ask(api.vendors(null, paging.choices(), after)),
                page -> page.edges().stream().map(GuidesApi.VendorEdge::node).toList(),
                GuidesApi.Vendors::pageInfo);
    }
}
