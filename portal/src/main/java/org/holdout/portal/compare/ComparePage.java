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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.live.LiveStream;
import org.holdout.portal.live.Topic;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.FactStatus;
import org.holdout.portal.word.Tone;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Vendors side by side. A cell's colour says good or bad for the person, with a shape and a word of its own. */
@Path("/compare")
@RunOnVirtualThread
@Produces(Html.TYPE)
class ComparePage {
    /** The value of a cell to whose vendor the question does not apply. */
    private static final String NOT_APPLICABLE = "not_applicable";

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
                Form form,
                Regions regions,
                List<CompareApi.Vendor> vendors,
                List<String> chosen,
                int most,
                boolean tooMany,
                Matrix matrix,
                List<QuickAnswer> answers);
    }

    @GET
    public String compare(@RestQuery List<String> vendors, @Context UriInfo address) {
        CompareWords words = site.words(CompareWords.class);
        Regions regions = new Regions(words, site);
        Form form = form(regions, words, address);
        List<String> asked = ids(vendors);
        List<String> chosen = asked.subList(0, Math.min(asked.size(), paging.compared()));
        List<CompareApi.Vendor> all = comparisons.vendors();
        Matrix matrix = chosen.isEmpty() ? null : matrix(chosen, all, form, address);
        List<QuickAnswer> answers = answers(all, form, matrix);
        return site.show(Templates.compare(
                form, regions, all, chosen, paging.compared(), asked.size() > chosen.size(), matrix, answers));
    }

    /** The same table as a file; of all vendors where none is chosen. */
    @GET
    @Path("matrix.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@RestQuery List<String> vendors, @Context UriInfo address) {
        return file(vendors, address, "json", download -> download);
    }

    /** The same as a table for programs. */
    @GET
    @Path("matrix.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@RestQuery List<String> vendors, @Context UriInfo address) {
        return file(vendors, address, "csv", Download::csv);
    }

    /** A place or a day that the page would not take is refused, so that nobody takes away another than was asked for. */
    private Response file(List<String> vendors, UriInfo address, String kind, Function<Download, Object> content) {
        CompareWords words = site.words(CompareWords.class);
        Form form = form(new Regions(words, site), words, address);
        Download download = download(vendors, form, address);
        if (!form.isValid()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .entity(form.getErrors().entrySet().stream()
                            .map(error -> error.getKey() + ": " + error.getValue())
                            .collect(Collectors.joining("\n")))
                    .build();
        }
        return Response.ok(content.apply(download))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdout-comparison." + kind + "\"")
                .build();
    }

    private Download download(List<String> vendors, Form form, UriInfo address) {
        List<CompareApi.Vendor> all = comparisons.vendors();
        List<String> asked = ids(vendors);
        List<String> chosen = asked.isEmpty()
                ? all.stream().map(CompareApi.Vendor::id).toList()
                : asked.subList(0, Math.min(asked.size(), paging.mostChoices()));
        if (chosen.isEmpty()) {
            throw new NotFoundException();
        }
        Matrix matrix = matrix(chosen, all, form, address);
        String query = address.getRequestUri().getRawQuery();
        return Download.of(matrix, site.absolute("/compare" + (query == null ? "" : "?" + query)), today());
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

    /** What the address asks for, and what is wrong with its place and day. */
    private Form form(Regions regions, CompareWords words, UriInfo address) {
        Form form = site.form(address.getQueryParameters());
        Standpoint.check(form, regions, today(), words);
        return form;
    }

    /** Of a day of which nothing is known, that is said at its field, and today is shown. */
    private <T> T from(Form form, Function<Standpoint, T> asked, Predicate<T> known) {
        Standpoint wanted = Standpoint.of(form);
        try {
            T found = asked.apply(wanted);
            if (wanted.asOf() == null || known.test(found)) {
                return found;
            }
        } catch (GatewayProblem refused) {
            if (wanted.asOf() == null || !names(refused, Standpoint.DAY)) {
                throw refused;
            }
        }
        form.reject(Standpoint.DAY, site.words(CompareWords.class).dayTooEarly());
        return asked.apply(new Standpoint(wanted.region(), null));
    }

    private Matrix matrix(List<String> chosen, List<CompareApi.Vendor> all, Form form, UriInfo address) {
        return from(form, standpoint -> matrix(chosen, all, standpoint, address), Matrix::known);
    }

    /** With weights that the gateway refuses, such as none that counts, those of the rubric are shown and it is said so. */
    private Matrix matrix(List<String> chosen, List<CompareApi.Vendor> all, Standpoint from, UriInfo address) {
        LocalDate day = from.asOf() == null ? today() : from.asOf();
        Weights weights = Weights.read(address.getQueryParameters());
        Arrangement wanted = Arrangement.read(address.getQueryParameters());
        String query = address.getRequestUri().getRawQuery();
        try {
            return Matrix.of(chosen, all, weights, wanted, comparisons.of(chosen, from, weights.input()), day, query);
        } catch (GatewayProblem refused) {
            if (!names(refused, "weights")) {
                throw refused;
            }
            Weights none = new Weights(Map.of(), true);
            return Matrix.of(chosen, all, none, wanted, comparisons.of(chosen, from, null), day, query);
        }
    }

    private static boolean names(GatewayProblem refused, String field) {
        return refused.fields().stream().anyMatch(one -> one.field().equals(field));
    }

    /** Of the same place and day as the table, which says whether anything is known of it; without a table the answers do. */
    private List<QuickAnswer> answers(List<CompareApi.Vendor> all, Form form, Matrix matrix) {
        List<String> ids = all.stream().map(CompareApi.Vendor::id).toList();
        return all.isEmpty()
                ? List.of()
                : QuickAnswer.of(
                        all,
                        from(
                                form,
                                standpoint -> comparisons.answers(ids, QuickAnswer.QUESTIONS, standpoint),
                                found -> matrix != null || QuickAnswer.known(found)));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The filled fields of a form's place and day. */
    @TemplateExtension
    static List<String> standpoint(Form form) {
        return Standpoint.FIELDS.stream()
                .filter(field -> form.text(field).isPresent())
                .toList();
    }

    /** The tone of what holds worldwide beside a region's own answer. */
    @TemplateExtension
    static Tone tone(CompareApi.Baseline baseline) {
        FactStatus unscored = baseline.value().equals(NOT_APPLICABLE) ? FactStatus.NOT_APPLICABLE : FactStatus.UNKNOWN;
        return Tone.of(unscored, baseline.points());
    }

    /** Whether a region's own answer is another than the worldwide one. */
    @TemplateExtension
    static boolean differs(CompareApi.Cell cell) {
        return cell.baseline() != null && !cell.baseline().value().equals(cell.value());
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
