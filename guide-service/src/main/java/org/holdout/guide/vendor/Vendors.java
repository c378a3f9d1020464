package org.holdout.guide.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.holdout.guide.language.ReaderLanguage;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.paging.Page;
import org.holdout.guide.region.Regions;
import org.holdout.guide.search.Found;
import org.holdout.guide.search.Matching;
import org.holdout.guide.search.SearchTerm;

/** The vendors that Holdout knows. */
@ApplicationScoped
public class Vendors {

    private static final String DOCUMENT = "cast(t.document as text) as document";

    private final Rows rows;
    private final Regions regions;
    private final ObjectMapper json;
    private final ReaderLanguage language;

    Vendors(Rows rows, Regions regions, ObjectMapper json, ReaderLanguage language) {
        this.language = language;
        this.rows = rows;
        this.regions = regions;
        this.json = json;
    }

    /** One page of the listed vendors, or of those that match the term; at most three queries. */
    @Transactional
    Page<VendorView> page(Optional<SearchTerm> term, Cursor start, int size) {
        return term.map(sought -> Found.matching(
                        rows.getEntityManager(),
                        Vendors::offered,
                        sought,
                        "t.names @> array[cast(:text as text)]",
                        UnaryOperator.identity(),
                        DOCUMENT,
                        start,
                        size + 1))
                .orElseGet(() -> Found.all(rows.getEntityManager(), offered(), DOCUMENT, start, size + 1))
                .page(size, row -> shown(row.get("document", String.class)));
    }

    private static Matching offered() {
        return new Matching("vendor").where("t.listed");
    }

    /** The vendors with these ids in the order asked, unknown ones left out; one query. */
    @Transactional
    List<VendorView> named(List<String> ids) {
        Map<String, Vendor> found =
                rows.list("id in ?1", ids).stream().collect(Collectors.toMap(Vendor::id, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> shown(found.get(id).document()))
                .toList();
    }

    /** The vendor that something refers to, listed or not; one query. */
    @Transactional
    public VendorView view(String id) {
        return shown(rows.findByIdOptional(id).orElseThrow().document());
    }

    /** What is known of each listed vendor, by name; one query. */
    @Transactional
    public List<VendorRecord> listed() {
        return rows.list("listed = true order by sortKey, id").stream()
                .map(vendor -> read(vendor.document()))
                .toList();
    }

    /** What is known of this vendor, if it is listed; one query. */
    @Transactional
    public Optional<VendorRecord> listed(String id) {
        return id.indexOf('\0') >= 0
                ? Optional.empty()
                : rows.find("listed = true and id = ?1", id)
                        .firstResultOptional()
                        .map(vendor -> read(vendor.document()));
    }

    /** What is known of a vendor that something refers to, listed or not. */
    public VendorRecord record(String id) {
        return read(rows.findByIdOptional(id).orElseThrow().document());
    }

    /** The content hash of each listed vendor, by id. */
    public Map<String, String> contentHashes() {
        return rows.list("listed", true).stream().collect(Collectors.toMap(Vendor::id, Vendor::contentHash));
    }

    /** Stores what a content file says of a vendor, in the caller's transaction. */
    public void store(VendorRecord record, String contentHash) {
        Vendor vendor = rows.findByIdOptional(record.id()).orElseGet(() -> new Vendor(record.id()));
        vendor.become(record, written(record), contentHash);
        rows.persist(vendor);
    }

    /** Takes vendors off the lists, in the caller's transaction. */
    public void unlist(Set<String> ids) {
        rows.list("listed = true and id in ?1", ids).forEach(Vendor::unlist);
    }

    private VendorView shown(String document) {
        return VendorView.of(read(document), regions, language.code());
    }

    private VendorRecord read(String document) {
        try {
            return json.readValue(document, VendorRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored vendor is unreadable.", e);
        }
    }

    private String written(VendorRecord record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A vendor cannot be written.", e);
        }
    }

    /** The table of vendors. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Vendor, String> {}
}
