package org.holdout.guide.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.guide.language.ReaderLanguage;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.paging.Page;
import org.holdout.guide.region.Regions;
import org.holdout.guide.search.Matching;
import org.holdout.guide.search.SearchTerm;

/** The guides that people read. */
@ApplicationScoped
public class Guides {

    private static final String NOW = "guide t join guide_revision r on r.guide_id = t.id and r.revision = t.revision";
    private static final String SHOWN =
            "cast(r.document as text) as document, r.revision as revision, t.retired as retired";

    private final Rows rows;
    private final Regions regions;
    private final ObjectMapper json;
    private final ReaderLanguage language;

    Guides(Rows rows, Regions regions, ObjectMapper json, ReaderLanguage language) {
        this.language = language;
        this.rows = rows;
        this.regions = regions;
        this.json = json;
    }

    /** One page of the guides that the filter keeps and that match the term, best first; two queries. */
    @Transactional
    Page<GuideView> page(GuideFilter filter, Optional<SearchTerm> term, Cursor start, int size) {
        Matching matching = new Matching(NOW).where("not t.retired");
        if (filter.vendor() != null) {
            matching.where("t.vendor_id = :vendor", "vendor", filter.vendor());
        }
        if (filter.platform() != null) {
            matching.where(
                    "t.platforms @> array[cast(:platform as text)]",
                    "platform",
                    filter.platform().name());
        }
        if (filter.regions() != null) {
            matching.where(
                    "t.regions && cast(:regions as text[])",
                    "regions",
                    filter.regions().toArray(String[]::new));
        }
        term.ifPresent(sought -> matching.search(sought, "guide", "false"));
        List<Tuple> found = matching.rows(rows.getEntityManager(), SHOWN, start, size + 1);
        return Page.of(found, size, matching.count(rows.getEntityManager()), this::view, Matching::cursor);
    }

    /** The guides with these ids in the order asked, retired ones too, unknown ones left out; one query. */
    @Transactional
    List<GuideView> named(List<String> ids) {
        Matching matching =
                new Matching(NOW).where("t.id = any(cast(:ids as text[]))", "ids", ids.toArray(String[]::new));
        Map<String, GuideView> found = matching.rows(rows.getEntityManager(), SHOWN, Cursor.START, ids.size()).stream()
                .map(this::view)
                .collect(Collectors.toMap(GuideView::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** All guides of these vendors, by vendor and their order there; one query. */
    @Transactional
    List<GuideView> ofVendors(List<String> vendors) {
        return new Matching(NOW)
                        .where("not t.retired")
                        .where("t.vendor_id = any(cast(:vendors as text[]))", "vendors", vendors.toArray(String[]::new))
                        .rows(rows.getEntityManager(), SHOWN, Cursor.START, Integer.MAX_VALUE)
                        .stream()
                        .map(this::view)
                        .toList();
    }

    /** A revision of a guide as it was; one query. */
    @Transactional
    Optional<GuideView> revision(String id, int revision) {
        return new Matching("guide t join guide_revision r on r.guide_id = t.id")
                        .where("t.id = :id", "id", id)
                        .where("r.revision = :revision", "revision", revision)
                        .rows(rows.getEntityManager(), SHOWN, Cursor.START, 1)
                        .stream()
                        .map(this::view)
                        .findFirst();
    }

    private GuideView view(Tuple row) {
        try {
            GuideDocument document = json.readValue(row.get("document", String.class), GuideDocument.class);
            return GuideView.of(
                    document,
                    row.get("revision", Integer.class),
                    row.get("retired", Boolean.class),
                    regions,
                    language.code());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored guide is unreadable.", e);
        }
    }

    /** The table of guides. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Guide, String> {}
}
