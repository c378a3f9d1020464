package org.holdout.portal.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** Everything about the request on one page, before it is sent. */
@Path("/requests/{id}/check")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class CheckPage {
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    CheckPage(RequestApi requests, Gateway gateway, Site site) {
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance check(RequestApi.OptOutRequest request);
    }

    @GET
    public String check(String id) {
        return site.show(Templates.check(gateway.find(requests.request(id))));
    }
}
