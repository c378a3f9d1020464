package org.holdout.portal.outcomes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.client.typesafe.api.ErrorOr;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.holdout.portal.gateway.EveryPage;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;

/** What became of people's requests, vendor by vendor, and the rule by which it is published. */
@Path("/outcomes")
@RunOnVirtualThread
@Produces(Html.TYPE)
class OutcomesPage {
    private final OutcomesApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    OutcomesPage(OutcomesApi api, Gateway gateway, Site site, PagingConfig paging) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "outcomes", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance outcomes(List<Line> lines);
    }

    /** A vendor of which something is published. */
    public record Line(String id, String name, Figures figures, List<Figures.Slice> slices) {}

    @GET
    public String outcomes() {
        return site.show(Templates.outcomes(lines()));
    }

    /** The same as data. */
    @GET
    @Path("figures.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json() {
        return file(file(), "json");
    }

    /** The same as a table for programs. */
    @GET
    @Path("figures.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv() {
        return file(file().csv(), "csv");
    }

    private OutcomeFile file() {
        return new OutcomeFile(site.absolute("/outcomes"), LocalDate.now(ZoneOffset.UTC), OutcomeFile.LICENCE, lines());
    }

    private List<Line> lines() {
        return EveryPage.of(
                        paging.mostChoices(),
                        after -> gateway.ask(api.vendors(paging.choices(), after)),
                        page -> page.edges().stream()
                                .map(OutcomesApi.Edge::node)
                                .toList(),
                        OutcomesApi.Vendors::pageInfo)
                .stream()
                .flatMap(vendor -> published(vendor)
                        .map(outcomes -> new Line(vendor.id(), vendor.name(), outcomes.figures(), outcomes.slices()))
                        .stream())
                .toList();
    }

    private static Optional<OutcomesApi.Outcomes> published(OutcomesApi.Vendor vendor) {
        return Optional.ofNullable(vendor.outcomes())
                .filter(ErrorOr::isPresent)
                .map(ErrorOr::get)
                .filter(OutcomesApi.Outcomes::published);
    }

    private static Response file(Object content, String kind) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-outcomes." + kind + "\"")
                .build();
    }
}
