package org.holdout.portal.apiclient;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** How an organisation's own system uses the API, with examples that carry its own id. */
@Path("/organisations/{org}/api")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ApiGuidePage {
    private final ApiClientApi api;
    private final Gateway gateway;
    private final Site site;
    private final ApiConfig config;

    ApiGuidePage(ApiClientApi api, Gateway gateway, Site site, ApiConfig config) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.config = config;
    }

    @CheckedTemplate(basePath = "apiclient", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guide(ApiClientApi.Organisation organisation, ApiExamples examples);
    }

    @GET
    public String guide(String org) {
        ApiClientApi.Organisation organisation = gateway.find(api.organisation(org));
        if (organisation.clients() == null) {
            throw new NotFoundException();
        }
        String client = organisation.clients().stream()
                .map(ApiClientApi.Client::id)
                .findFirst()
                .orElse("your-client");
        return site.show(Templates.guide(organisation, ApiExamples.of(organisation.id(), client, config)));
    }
}
