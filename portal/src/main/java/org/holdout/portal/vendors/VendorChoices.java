package org.holdout.portal.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdout.portal.gateway.EveryPage;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.PagingConfig;

/** Every vendor, for a form that chooses among all of them on one page. */
@ApplicationScoped
public class VendorChoices {
    private final VendorChoiceApi api;
    private final Gateway gateway;
    private final PagingConfig paging;

    VendorChoices(VendorChoiceApi api, Gateway gateway, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.paging = paging;
    }

    /** All vendors, read page by page; no further page once there are {@link PagingConfig#mostChoices()}. */
    public List<VendorChoice> all() {
        return EveryPage.of(
                paging.mostChoices(),
                after -> gateway.ask(api.vendors(paging.choices(), after)),
                page -> page.edges().stream().map(VendorChoiceApi.Edge::node).toList(),
                VendorChoiceApi.Vendors::pageInfo);
    }
}
