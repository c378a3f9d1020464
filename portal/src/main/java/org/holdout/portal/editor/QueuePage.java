package org.holdout.portal.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** The guides that wait for an editor, and why. */
@Path("/editor")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class QueuePage {
    private final QueueApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    QueuePage(QueueApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance queue(QueueApi.Queue queue, String next);
    }

    @GET
    public String queue(@RestQuery String after) {
        QueueApi.Queue queue = gateway.ask(api.guideQueue(paging.size(), after));
        return site.show(Templates.queue(
                queue,
                queue.pageInfo().hasNextPage()
                        ? site.withQuery("after", queue.pageInfo().endCursor())
                        : null));
    }
}
