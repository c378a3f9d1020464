package org.holdout.portal.vendor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** One vendor: what it uses, what can be stopped and where, and how we know. */
@Path("/vendors/{id}")
@RunOnVirtualThread
@Produces(Html.TYPE)
class VendorPage {
    /** What the comparison answers of a vendor that it does not know. */
    private static final String NOT_COMPARED = "INVALID_INPUT";

    private final VendorApi api;
    private final Gateway gateway;
    private final Site site;

    VendorPage(VendorApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "vendor", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance vendor(VendorApi.Vendor vendor, VendorApi.Outcomes outcomes, VendorFacts facts);
    }

    @GET
    public String vendor(String id) {
        VendorApi.Vendor vendor = gateway.find(api.vendor(id));
        boolean counted = vendor.outcomes() != null && vendor.outcomes().isPresent();
        return site.show(Templates.vendor(vendor, counted ? vendor.outcomes().get() : null, facts(id)));
    }

    /** What the comparison says of the vendor; null while it cannot be asked. */
    private VendorFacts facts(String vendor) {
        try {
            return VendorFacts.of(gateway.ask(api.facts(List.of(vendor))));
        } catch (GatewayProblem problem) {
            return problem.code().equals(NOT_COMPARED) ? VendorFacts.NONE : null;
        }
    }
}
