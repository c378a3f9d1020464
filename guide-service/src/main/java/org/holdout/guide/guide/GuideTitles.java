package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Lets the search find vendors by the titles of their guides. */
@ApplicationScoped
class GuideTitles {

    private final EntityManager entities;

    GuideTitles(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes over the titles that the vendor's guides bear now, in the caller's transaction. */
    void refresh(String vendorId) {
        entities.createNativeQuery("""
                        update vendor v set (guide_titles, german_guide_titles) = (
                          select coalesce(string_agg(r.document #>> '{guide,title}', ' · ' order by g.sort_key), ''),
                                 coalesce(string_agg(nullif(g.german_title, ''), ' · ' order by g.sort_key), '')
                          from guide g join guide_revision r on r.guide_id = g.id and r.revision = g.revision
                          where g.vendor_id = v.id and not g.retired)
                        where v.id = :vendor
                        """).setParameter("vendor", vendorId).executeUpdate();
    }
}
