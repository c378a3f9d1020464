package org.holdout.portal.guides;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.Platform;
import org.jboss.resteasy.reactive.RestQuery;

/** Guides by search, vendor, device, place, effort and what they bring about. */
@Path("/guides")
@RunOnVirtualThread
@Produces(Html.TYPE)
class GuidesPage {
    /** The efforts that can be asked for, in minutes. */
    private static final List<String> EFFORTS = List.of("5", "15");

    private final GuidesApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;
    private final AllVendors all;

    GuidesPage(GuidesApi api, Gateway gateway, Site site, PagingConfig paging, AllVendors all) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
        this.all = all;
    }

    @CheckedTemplate(basePath = "guides", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guides(
                Form form, GuideChoices choices, GuidesApi.Guides found, List<GuidesApi.Vendor> hits, String next);
    }

    @GET
    public String guides(
            @RestQuery String search,
            @RestQuery String vendor,
            @RestQuery String platform,
            @RestQuery String region,
            @RestQuery String minutes,
            @RestQuery String effect,
            @RestQuery String after) {
        Form form = site.form()
                .with("search", search)
                .with("vendor", vendor)
                .with("platform", platform)
                .with("region", region)
                .with("minutes", minutes)
                .with("effect", effect);
        GuidesApi.Guides found = gateway.ask(filter(form).ask(api, paging.size(), after));
        String next = found.pageInfo().hasNextPage()
                ? site.withQuery("after", found.pageInfo().endCursor())
                : null;
        return site.show(Templates.guides(form, choices(), found, hits(form), next));
    }

    private static GuideFilter filter(Form form) {
        return new GuideFilter(
                form.text("vendor").stream().toList(),
                List.of(),
                Optional.ofNullable(form.code("platform", Platform.class)).stream()
                        .toList(),
                form.textOrNull("region"),
                List.of(),
                null,
                form.text("minutes")
                        .filter(Set.copyOf(EFFORTS)::contains)
                        .map(Integer::valueOf)
                        .orElse(null),
                Optional.ofNullable(form.code("effect", Effect.class)).stream().toList(),
                form.textOrNull("search"),
                null);
    }

    private GuideChoices choices() {
        return new GuideChoices(
                all.read(), List.of(Platform.values()), site.countries(), EFFORTS, List.of(Effect.values()));
    }

    private List<GuidesApi.Vendor> hits(Form form) {
        return form.text("search")
                .map(words -> gateway.ask(api.vendors(words, paging.hints(), null)).edges().stream()
                        .map(GuidesApi.VendorEdge::node)
                        .toList())
                .orElse(List.of());
    }
}
