package org.holdout.portal.policies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** A vendor's policy documents, how they moved, and each change. */
@Path("/vendors/{id}/policies")
@RunOnVirtualThread
@Produces(Html.TYPE)
class PoliciesPage {
    private final PolicyApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;
    private final PolicyConfig config;

    PoliciesPage(PolicyApi api, Gateway gateway, Site site, PagingConfig paging, PolicyConfig config) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
        this.config = config;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance policies(
                PolicyApi.Vendor vendor,
                List<PolicyApi.Document> documents,
                Timeline timeline,
                boolean material,
                PolicyApi.Changes changes,
                String next);

        static native TemplateInstance none(PolicyApi.Vendor vendor);
    }

    /** With {@code material=true} only the changes that matter are listed; anything else lists all of them. */
    @GET
    public String policies(String id, @RestQuery String material, @RestQuery String after) {
        PolicyApi.Vendor vendor = gateway.find(api.vendor(id));
        List<PolicyApi.Document> documents = gateway.ask(api.policyDocuments(vendor.id()));
        if (documents.isEmpty()) {
            return site.show(Templates.none(vendor));
        }
        boolean only = "true".equals(material);
        PolicyApi.Changes changes =
                gateway.ask(api.policyChanges(vendor.id(), only ? Boolean.TRUE : null, paging.size(), after));
        String next = changes.pageInfo().hasNextPage()
                ? site.withQuery("after", changes.pageInfo().endCursor()) + "#changes"
                : null;
        return site.show(Templates.policies(vendor, documents, timeline(vendor.id(), documents), only, changes, next));
    }

    private Timeline timeline(String vendor, List<PolicyApi.Document> documents) {
        Marks marks = Marks.ask(api, gateway, vendor, config.pictureCalls());
        return Timeline.of(documents, marks, new Calendar(marks.oldest(), marks.newest(), Locale.of(site.getLang())));
    }
}
