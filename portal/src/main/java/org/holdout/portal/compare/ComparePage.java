package org.holdout.portal.compare;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.live.LiveStream;
import org.holdout.portal.live.Topic;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Tone;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Vendors side by side. A cell's colour says good or bad for the person, with a shape and a word of its own. */
@Path("/compare")
@RunOnVirtualThread
@Produces(Html.TYPE)
class ComparePage {
    private final Comparisons comparisons;
    private final Site site;
    private final PagingConfig paging;
    private final LiveStream live;

    ComparePage(Comparisons comparisons, Site site, PagingConfig paging, LiveStream live) {
        this.comparisons = comparisons;
        this.site = site;
        this.paging = paging;
        this.live = live;
    }

    @CheckedTemplate(basePath = "compare", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance compare(
                List<CompareApi.Vendor> vendors,
                List<String> chosen,
                int most,
                boolean tooMany,
                Matrix matrix,
                List<QuickAnswer> answers);
    }

    @GET
    public String compare(@RestQuery List<String> vendors, @Context UriInfo address) {
        List<String> asked = ids(vendors);
        List<String> chosen = asked.subList(0, Math.min(asked.size(), paging.compared()));
        List<CompareApi.Vendor> all = comparisons.vendors();
        return site.show(Templates.compare(
                all,
                chosen,
                paging.compared(),
                asked.size() > chosen.size(),
                chosen.isEmpty() ? null : matrix(chosen, all, address),
                answers(all)));
    }

    /** The same table as a file; of all vendors where none is chosen. */
    @GET
    @Path("matrix.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@RestQuery List<String> vendors, @Context UriInfo address) {
        return file(download(vendors, address), "json");
    }

    /** The same as a table for programs. */
    @GET
    @Path("matrix.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@RestQuery List<String> vendors, @Context UriInfo address) {
        return file(download(vendors, address).csv(), "csv");
    }

    private Download download(List<String> vendors, UriInfo address) {
        List<CompareApi.Vendor> all = comparisons.vendors();
        List<String> asked = ids(vendors);
        List<String> chosen = asked.isEmpty()
                ? all.stream().map(CompareApi.Vendor::id).toList()
                : asked.subList(0, Math.min(asked.size(), paging.mostChoices()));
        if (chosen.isEmpty()) {
            throw new NotFoundException();
        }
        Matrix matrix = matrix(chosen, all, address);
        String query = address.getRequestUri().getRawQuery();
        return Download.of(
                matrix, site.absolute("/compare" + (query == null ? "" : "?" + query)), LocalDate.now(ZoneOffset.UTC));
    }

    private static Response file(Object content, String kind) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-comparison." + kind + "\"")
                .build();
    }

    private static List<String> ids(List<String> given) {
        return given.stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** A hint whenever a fact changes; the page then reads itself again. */
    @GET
    @Path("live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> changes(@RestQuery String vendor) {
        return live.of(Topic.FACTS, vendor, null);
    }

    /** With weights that the gateway refuses, such as none that counts, those of the rubric are shown and it is said so. */
    private Matrix matrix(List<String> chosen, List<CompareApi.Vendor> all, UriInfo address) {
        Weights weights = Weights.read(address.getQueryParameters());
        Arrangement wanted = Arrangement.read(address.getQueryParameters());
        String query = address.getRequestUri().getRawQuery();
        try {
            return Matrix.of(chosen, all, weights, wanted, comparisons.of(chosen, weights.input()), query);
        } catch (GatewayProblem refused) {
            if (refused.fields().stream().noneMatch(field -> field.field().equals("weights"))) {
                throw refused;
            }
            Weights none = new Weights(Map.of(), true);
            return Matrix.of(chosen, all, none, wanted, comparisons.of(chosen, null), query);
        }
    }

    private List<QuickAnswer> answers(List<CompareApi.Vendor> all) {
        List<String> ids = all.stream().map(CompareApi.Vendor::id).toList();
        return all.isEmpty() ? List.of() : QuickAnswer.of(all, comparisons.answers(ids, QuickAnswer.QUESTIONS));
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

    /** The tone of a good answer. */
    @TemplateExtension(namespace = "tones")
    static Tone good() {
        return Tone.GOOD;
    }

    /** The tone of an answer in part. */
    @TemplateExtension(namespace = "tones")
    static Tone partly() {
        return Tone.PARTLY;
    }

    /** The tone of a bad answer. */
    @TemplateExtension(namespace = "tones")
    static Tone bad() {
        return Tone.BAD;
    }
}
