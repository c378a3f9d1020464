package org.holdout.portal.compare;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Tone;
import org.jboss.resteasy.reactive.RestQuery;

/** Vendors side by side. A cell's colour says good or bad for the person, with a shape and a word of its own. */
@Path("/compare")
@RunOnVirtualThread
@Produces(Html.TYPE)
class ComparePage {
    private final CompareApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    ComparePage(CompareApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "compare", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance compare(
                List<CompareApi.Vendor> vendors,
                List<String> chosen,
                int most,
                boolean tooMany,
                CompareApi.Comparison comparison);
    }

    @GET
    public String compare(@RestQuery List<String> vendors) {
        List<String> asked = vendors.stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        List<String> chosen = asked.subList(0, Math.min(asked.size(), paging.compared()));
        List<CompareApi.Vendor> all = gateway.ask(api.vendors(paging.choices())).edges().stream()
                .map(CompareApi.Edge::node)
                .toList();
        return site.show(Templates.compare(
                all,
                chosen,
                paging.compared(),
                asked.size() > chosen.size(),
                chosen.isEmpty() ? null : gateway.ask(api.comparison(chosen))));
    }

    /** The tone of a cell. */
    @TemplateExtension
    static Tone tone(CompareApi.Cell cell) {
        return Tone.of(cell.status(), cell.points());
    }

    /** Every tone, for the legend. */
    @TemplateExtension(namespace = "tones")
    static Tone[] all() {
        return Tone.values();
    }
}
