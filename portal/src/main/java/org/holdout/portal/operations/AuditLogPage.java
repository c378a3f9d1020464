package org.holdout.portal.operations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** What operators and editors did, service by service. */
@Path("/operator/log")
@RolesAllowed("operator")
@RunOnVirtualThread
@Produces(Html.TYPE)
class AuditLogPage {
    private final OperationsApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    AuditLogPage(OperationsApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "operations", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance log(
                OperationsApi.Log log, ServiceName shown, List<ServiceName> services, String next);
    }

    /** {@code service} is the one whose log is shown; request-service's for another word. */
    @GET
    public String log(@RestQuery String service, @RestQuery String after) {
        Form form = site.form().with("service", service);
        ServiceName chosen = form.code("service", ServiceName.class);
        ServiceName shown = chosen == null ? ServiceName.REQUEST_SERVICE : chosen;
        OperationsApi.Log log = gateway.ask(api.auditLog(shown, paging.size(), after));
        return site.show(Templates.log(
                log,
                shown,
                List.of(ServiceName.values()),
                log.pageInfo().hasNextPage()
                        ? site.withQuery("after", log.pageInfo().endCursor())
                        : null));
    }
}
