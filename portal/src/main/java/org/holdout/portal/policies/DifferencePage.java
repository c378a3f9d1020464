package org.holdout.portal.policies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** One version of a policy against the one before, sentence by sentence. */
@Path("/policies/difference")
@RunOnVirtualThread
@Produces(Html.TYPE)
class DifferencePage {
    private final PolicyApi api;
    private final Gateway gateway;
    private final Site site;
    private final PolicyConfig config;

    DifferencePage(PolicyApi api, Gateway gateway, Site site, PolicyConfig config) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.config = config;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance difference(
                PolicyApi.Change change, boolean first, boolean differs, List<PolicyApi.Segment> segments, int left);
    }

    @GET
    public String difference(@RestQuery String document, @RestQuery String version) {
        if (isMissing(document) || isMissing(version)) {
            throw new NotFoundException();
        }
        PolicyApi.Difference found = gateway.find(api.policyDifference(document, version));
        List<PolicyApi.Segment> segments = found.segments();
        int shown = Math.min(segments.size(), config.places());
        return site.show(Templates.difference(
                found.version(),
                found.previous() == null,
                segments.stream().anyMatch(PolicyApi.Segment::differs),
                segments.subList(0, shown),
                segments.size() - shown));
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
