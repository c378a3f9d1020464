package org.holdout.guide.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.holdout.guide.language.ReaderLanguage;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.paging.Page;
import org.holdout.guide.region.Regions;
import org.holdout.guide.search.Found;
import org.holdout.guide.search.Matching;
import org.holdout.guide.search.SearchTerm;
import org.holdout.guide.step.StepState;
import org.holdout.guide.step.StepStates;

/** The guides that people read. */
@ApplicationScoped
public class Guides {

    static final String NOW = "join guide_revision r on r.guide_id = t.id and r.revision = t.revision";

    /**
     * What a revision {@code r} of a guide {@code t} said; one that is older than the saying of effects says the effect that the
     * guide has now.
     */
    static final String DOCUMENT = """
            cast(case when r.document #>> array['guide', 'effect'] is null and t.effect <> ''
              then jsonb_set(r.document, array['guide', 'effect'], to_jsonb(t.effect)) else r.document end as text)""";

    static final String SHOWN = DOCUMENT + " as document, r.revision as revision, t.retired as retired";

    private final Rows rows;
    private final Regions regions;
    private final StepStates steps;
    private final Freshness freshness;
    private final ObjectMapper json;
    private final ReaderLanguage language;

    Guides(
            Rows rows,
            Regions regions,
            StepStates steps,
            Freshness freshness,
            ObjectMapper json,
            ReaderLanguage language) {
        this.language = language;
        this.rows = rows;
        this.regions = regions;
        this.steps = steps;
        this.freshness = freshness;
        this.json = json;
    }

    /**
     * One page of the guides that the filter keeps and that match the term; at most four queries.
     *
     * @param order null for the usual one: the best match first, without a term by vendor
     */
    @Transactional
    Page<GuideView> page(GuideFilter filter, Optional<SearchTerm> term, GuideOrder order, Cursor start, int size) {
        EntityManager entities = rows.getEntityManager();
        Supplier<Matching> list = () -> filter.list().join(NOW);
        UnaryOperator<Matching> ordered = matching -> ordered(matching, order);
        Found found = term.map(sought -> Found.matching(entities, list, sought, null, ordered, SHOWN, start, size + 1))
                .orElseGet(() -> Found.all(entities, ordered.apply(list.get()), SHOWN, start, size + 1));
        Map<String, Map<String, StepState>> states = states(found.rows());
        return found.page(size, row -> view(row, states));
    }

    /** The guides with these ids in the order asked, retired ones too, unknown ones left out; two queries. */
    @Transactional
    public List<GuideView> named(List<String> ids) {
        Matching matching = new Matching("guide")
                .join(NOW)
                .where("t.id = any(cast(:ids as text[]))", "ids", ids.toArray(String[]::new));
        Map<String, GuideView> found =
                views(matching, ids.size()).stream().collect(Collectors.toMap(GuideView::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** All guides of these vendors, by vendor and their order there; two queries. */
    @Transactional
    List<GuideView> ofVendors(List<String> vendors) {
        Matching matching = new Matching("guide")
                .join(NOW)
                .where("not t.retired")
                .where("t.vendor_id = any(cast(:vendors as text[]))", "vendors", vendors.toArray(String[]::new));
        return views(matching, Integer.MAX_VALUE);
    }

    /** A revision of a guide as it was, with what is known of its steps now; two queries. */
    @Transactional
    Optional<GuideView> revision(String id, int revision) {
        Matching matching = new Matching("guide")
                .join("join guide_revision r on r.guide_id = t.id and r.revision = :revision")
                .with("revision", revision)
                .where("t.id = :id", "id", id);
        return views(matching, 1).stream().findFirst();
    }

    private static Matching ordered(Matching matching, GuideOrder order) {
        return switch (order) {
            case null -> matching;
            case VENDOR -> matching.sorted();
            case BEST -> matching.by("best_rank");
        };
    }

    private List<GuideView> views(Matching matching, int limit) {
        List<Tuple> found = Found.rows(rows.getEntityManager(), matching, SHOWN, Cursor.START, limit);
        Map<String, Map<String, StepState>> states = states(found);
        return found.stream().map(row -> view(row, states)).toList();
    }

    private Map<String, Map<String, StepState>> states(List<Tuple> found) {
        return found.isEmpty()
                ? Map.of()
                : steps.of(
                        found.stream().map(row -> row.get("id", String.class)).toList());
    }

    private GuideView view(Tuple row, Map<String, Map<String, StepState>> states) {
        try {
            return GuideView.of(
                    json.readValue(row.get("document", String.class), GuideDocument.class),
                    row.get("revision", Integer.class),
                    row.get("retired", Boolean.class),
                    states.getOrDefault(row.get("id", String.class), Map.of()),
                    regions,
                    freshness,
                    language.code());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored guide is unreadable.", e);
        }
    }

    /** The table of guides. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Guide, String> {}
}
