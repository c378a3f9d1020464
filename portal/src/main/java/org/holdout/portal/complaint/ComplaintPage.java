package org.holdout.portal.complaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** The complaint about a request: to whom and why there, the text to read first, and how to lodge it. */
@Path("/requests/{id}/complaint")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ComplaintPage {
    private final ComplaintApi api;
    private final Gateway gateway;
    private final Site site;

    ComplaintPage(ComplaintApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "complaint", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance complaint(
                ComplaintApi.Request request, ComplaintApi.Complaint complaint, String wish);

        static native TemplateInstance none(ComplaintApi.Request request);
    }

    /** With the authority and language chosen by links; without, the right ones. */
    @GET
    public String show(String id, @RestQuery String authority, @RestQuery String language) {
        ComplaintApi.Request request = gateway.find(api.complaint(id, given(authority), given(language)));
        return site.show(
                request.complaint() == null
                        ? Templates.none(request)
                        : Templates.complaint(
                                request,
                                request.complaint(),
                                "authority=" + request.complaint().authority().id() + "&language="
                                        + request.complaint().language()));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
