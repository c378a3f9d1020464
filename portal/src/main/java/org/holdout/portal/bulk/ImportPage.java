package org.holdout.portal.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.live.LiveStream;
import org.holdout.portal.live.Topic;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.site.Visit;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** One import: how far it is, and what became of its lines. */
@Path("/imports/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ImportPage {
    private final BulkApi api;
    private final ImportFiles files;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;
    private final LiveStream live;

    ImportPage(
            BulkApi api,
            @RestClient ImportFiles files,
            Gateway gateway,
            Site site,
            PagingConfig paging,
            LiveStream live) {
        this.api = api;
        this.files = files;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
        this.live = live;
    }

    @CheckedTemplate(basePath = "bulk", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance report(BulkApi.Import one, Form form, List<ImportLineState> states, String next);
    }

    /** {@code state} narrows the lines to those of one; another word is as none. */
    @GET
    public String report(String id, @RestQuery String state, @RestQuery String after) {
        Form form = site.form().with("state", state);
        ImportLineState only = form.code("state", ImportLineState.class);
        BulkApi.Import one =
                gateway.find(api.requestImport(id, only == null ? null : List.of(only), paging.size(), after));
        return site.show(Templates.report(
                one,
                form,
                List.of(ImportLineState.values()),
                one.report().pageInfo().hasNextPage()
                        ? site.withQuery("after", one.report().pageInfo().endCursor())
                        : null));
    }

    /** The whole report as it comes. */
    @GET
    @Path("report.csv")
    @Produces("text/csv")
    public Response download(String id) {
        InputStream csv = gateway.call(() -> files.report(id));
        return Response.ok(csv, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-report.csv\"")
                .build();
    }

    /** A hint each time it is further; the page then reads itself again. */
    @GET
    @Path("live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> progress(String id) {
        return live.of(Topic.IMPORT, id, Visit.authorization());
    }
}
