package org.holdout.portal.forme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.guides.AllVendors;
import org.holdout.portal.guides.GuideFilter;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.Plan;
import org.holdout.portal.word.Platform;
import org.jboss.resteasy.reactive.RestQuery;

/** What a person can do where they live with what they use: questions in an address, guides as the answer. */
@Path("/for-me")
@RunOnVirtualThread
@Produces(Html.TYPE)
class ForMePage {
    private final GuidesApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;
    private final AllVendors all;

    ForMePage(GuidesApi api, Gateway gateway, Site site, PagingConfig paging, AllVendors all) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
        this.all = all;
    }

    @CheckedTemplate(basePath = "forme", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance forme(Form form, ForMeChoices choices, Result result);
    }

    @GET
    public String answer(UriInfo uri, @RestQuery String asked, @RestQuery String country, @RestQuery String after) {
        Form form = site.form(uri.getQueryParameters());
        List<GuidesApi.Vendor> vendors = all.read();
        Answers answers = new Answers(form, vendors);
        Result result = null;
        if (asked != null || country != null) {
            answers.check(site.words(ForMeWords.class));
            result = form.isValid() ? find(answers, after) : null;
        }
        return site.show(Templates.forme(
                form,
                new ForMeChoices(
                        site.countries(),
                        vendors,
                        List.of(Platform.values()),
                        List.of(Audience.values()),
                        List.of(Plan.values())),
                result));
    }

    private Result find(Answers answers, String after) {
        GuidesApi.Guides found = gateway.ask(answers.filter().ask(api, paging.choices(), after));
        List<GuidesApi.Guide> guides =
                found.edges().stream().map(GuidesApi.GuideEdge::node).toList();
        String next = found.pageInfo().hasNextPage()
                ? site.withQuery("after", found.pageInfo().endCursor())
                : null;
        List<GuidesApi.Vendor> without = next == null && after == null ? without(answers, guides) : List.of();
        return Result.of(guides, lastResorts(guides, without), without, next, answers.place());
    }

    private static List<GuidesApi.Vendor> without(Answers answers, List<GuidesApi.Guide> guides) {
        Set<String> helped = guides.stream()
                .filter(guide -> !Result.leaves(guide))
                .map(guide -> guide.vendor().id())
                .collect(Collectors.toSet());
        return answers.chosen().stream()
                .filter(vendor -> !helped.contains(vendor.id()))
                .toList();
    }

    /** Those found, and of the vendors without another guide those that exist at all. */
    private List<GuidesApi.Guide> lastResorts(List<GuidesApi.Guide> guides, List<GuidesApi.Vendor> without) {
        Stream<GuidesApi.Guide> found = guides.stream().filter(Result::leaves);
        if (without.isEmpty()) {
            return found.toList();
        }
        List<String> ids = without.stream().map(GuidesApi.Vendor::id).toList();
        Stream<GuidesApi.Guide> left =
                gateway.ask(GuideFilter.of(ids, Effect.LEAVES).ask(api, paging.choices(), null)).edges().stream()
                        .map(GuidesApi.GuideEdge::node);
        return Stream.concat(found, left).filter(Result::leaves).distinct().toList();
    }
}
