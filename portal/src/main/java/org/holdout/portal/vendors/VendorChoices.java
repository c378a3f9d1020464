package org.holdout.portal.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.PageInfo;
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
        List<VendorChoice> all = new ArrayList<>();
        PageInfo page = new PageInfo(true, null);
        while (page.hasNextPage() && all.size() < paging.mostChoices()) {
            VendorChoiceApi.Vendors some = gateway.ask(api.vendors(paging.choices(), page.endCursor()));
            some.edges().forEach(edge -> all.add(edge.node()));
            page = some.pageInfo();
        }
        return all;
    }
}
