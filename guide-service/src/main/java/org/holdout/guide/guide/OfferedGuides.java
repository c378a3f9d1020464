package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that guides say now. */
@ApplicationScoped
public class OfferedGuides {

    private final EntityManager entities;
    private final GuideWriter writer;

    OfferedGuides(EntityManager entities, GuideWriter writer) {
        this.entities = entities;
        this.writer = writer;
    }

    /** The offered guides of each vendor in their order, by the vendor's id; one query, in the caller's transaction. */
    public Map<String, List<GuideDocument>> byVendor() {
        return documents("")
                .collect(Collectors.groupingBy(GuideDocument::vendor, LinkedHashMap::new, Collectors.toList()));
    }

    /** The offered guides of one vendor in their order; one query, in the caller's transaction. */
    public List<GuideDocument> of(String vendor) {
        return documents(vendor).toList();
    }

    /** Those of one vendor, or of all when none is named. */
    @SuppressWarnings("unchecked") // a native query with String.class gives strings
    private Stream<GuideDocument> documents(String vendor) {
        List<String> documents = entities.createNativeQuery("""
                        select cast(r.document as text)
                        from guide t join guide_revision r on r.guide_id = t.id and r.revision = t.revision
                        where not t.retired and (:vendor = '' or t.vendor_id = :vendor) order by t.sort_key, t.id
                        """, String.class)
                .setParameter("vendor", vendor)
                .getResultList();
        return documents.stream().map(writer::read);
    }
}
