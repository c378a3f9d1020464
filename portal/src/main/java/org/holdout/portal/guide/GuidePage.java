package org.holdout.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** One guide: its steps, how sure each is, what they bring about and what not. */
@Path("/guides/{id}")
@RunOnVirtualThread
@Produces(Html.TYPE)
class GuidePage {
    private final GuideApi api;
    private final Gateway gateway;
    private final Site site;

    GuidePage(GuideApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "guide", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guide(GuideApi.Guide guide);
    }

    @GET
    public String guide(String id) {
        return site.show(Templates.guide(gateway.find(api.guide(id))));
    }
}
