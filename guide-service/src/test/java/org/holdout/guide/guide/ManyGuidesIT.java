package org.holdout.guide.guide;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.search.Matching;
import org.holdout.guide.search.Plans;
import org.holdout.guide.search.Statement;
import org.junit.jupiter.api.Test;

/** How the database finds guides among a hundred thousand. Everything is rolled back. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyGuidesIT {

    private static final int LOADING_SECONDS = 300;
    private static final String[] STATISTICS = {"analyze guide", "analyze guide_revision"};

    @Inject
    EntityManager entities;

    @Inject
    GuideFilters filters;

    @Test
    void rowsComeFromAnIndexAndSoDoesTheCountOfANarrowList() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LOADING_SECONDS));
        try {
            load();
            GuideQuery forMe = new GuideQuery();
            forMe.region = "DE";
            forMe.service = List.of("Service 77");
            forMe.platforms = "IOS,WEB";
            forMe.plan = "FREE";

            rowsAndCountUseIndexes("search", Plans.search(list(new GuideQuery()), "word77 settings"));
            rowsAndCountUseIndexes("search for me", Plans.search(list(forMe), "settings"));
            rowsAndCountUseIndexes("nearest", Plans.nearest(list(new GuideQuery()), "servce7712"));
            rowsAndCountUseIndexes("for me, best first", list(forMe).by("best_rank"));
            GuideQuery wide = new GuideQuery();
            wide.region = "DE";
            wide.platforms = "IOS";
            rowsUseIndexes("wide, best first", list(wide).by("best_rank"));
            rowsUseIndexes("all, by vendor", list(new GuideQuery()));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Matching list(GuideQuery query) {
        return filters.read(query).list().join(Guides.NOW);
    }

    private void load() {
        entities.createNativeQuery("""
                        insert into guide (id, vendor_id, revision, retired, content_hash, sort_key, platforms, regions,
                          heading, services, steps, outcomes, audience, effect, plans, about, minutes, best_rank, likeness)
                        select 'many-' || i, 'meta', 1, false, '', 'many ' || lpad(cast(i as text), 6, '0'),
                          case when i % 3 = 0 then array['IOS', 'ANDROID'] else array['WEB'] end,
                          case when i % 4 = 0 then array['EU_EEA'] else array['WORLDWIDE'] end,
                          'Service' || i || ': switch off word' || i % 1000, 'Service ' || i % 1000,
                          'Open the settings of service' || i, 'Nothing is used from then on',
                          'ACCOUNT_HOLDER', 'STOPS_TRAINING', array['FREE', 'PAID', 'BUSINESS'],
                          array['Service ' || i % 1000], 1 + i % 20, i % 5 * 1000 + 1 + i % 20,
                          'Service' || i || ': switch off word' || i % 1000 || ' · Service ' || i % 1000
                        from generate_series(1, 100000) i""").executeUpdate();
        entities.createNativeQuery("""
                        insert into guide_revision (guide_id, revision, recorded_at, document)
                        select 'many-' || i, 1, now(), '{}' from generate_series(1, 100000) i""").executeUpdate();
        for (String statistics : STATISTICS) {
            entities.createNativeQuery(statistics).executeUpdate();
        }
    }

    private void rowsAndCountUseIndexes(String name, Matching list) {
        rowsUseIndexes(name, list);
        usesIndexes(name, list.count());
    }

    private void rowsUseIndexes(String name, Matching list) {
        usesIndexes(name, list.rows(Guides.SHOWN, Cursor.START, 21));
    }

    private void usesIndexes(String name, Statement statement) {
        String plan = plan(statement);
        System.out.println("--- " + name + "\n" + plan);
        assertFalse(plan.contains("Seq Scan on guide "), plan);
        assertTrue(plan.contains("Index"), plan);
    }

    @SuppressWarnings("unchecked")
    private String plan(Statement statement) {
        Query query = entities.createNativeQuery("explain (analyze, costs off) " + statement.sql(), String.class);
        statement.parameters().forEach(query::setParameter);
        return ((List<String>) query.getResultList()).stream().collect(Collectors.joining("\n"));
    }
}
