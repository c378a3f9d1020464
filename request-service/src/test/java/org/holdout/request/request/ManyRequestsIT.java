package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** The list of a person who has two thousand requests. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyRequestsIT {

    private static final int MANY = 2000;
    private static final int LARGEST = 100;

    /** Small enough that it is read between two looks of the relay of mails. */
    private static final int PAGE = 20;

    private static final int TRIES = 20;

    @Inject
    SessionFactory sessions;

    @Inject
    EntityManager data;

    @Test
    void aPageOfTwoThousandRequestsAsksTheDatabaseAsOftenAsOneOfTwoWhereverItStands() {
        RequestApi few = RequestApi.as("ana-of-two");
        few.sent("2026-01-31");
        few.sent("2026-01-31");
        RequestApi ana = RequestApi.as("ana-of-many");
        multiply(UUID.fromString(ana.sent("2026-01-31").getString("id")), MANY - 1);

        List<String> cursors = new ArrayList<>(List.of(""));
        List<String> seen = new ArrayList<>();
        for (boolean more = true; more; ) {
            JsonPath page = page(ana, LARGEST, cursors.getLast());
            assertEquals(MANY, page.getInt("total"));
            seen.addAll(page.getList("items.id"));
            more = page.getBoolean("hasNextPage");
            cursors.add("&after=" + page.getString("endCursor"));
        }

        assertEquals(MANY, seen.size());
        assertEquals(MANY, new HashSet<>(seen).size());
        long ofTwo = statements(few, "");
        for (String after : List.of(cursors.getFirst(), cursors.get(10), cursors.get(cursors.size() - 2))) {
            assertEquals(ofTwo, statements(ana, after), after);
        }
    }

    /** The least of some tries: the relay of mails, which looks into the database meanwhile, only adds to it. */
    private long statements(RequestApi who, String after) {
        Statistics statistics = sessions.getStatistics();
        return IntStream.range(0, TRIES)
                .mapToLong(i -> {
                    statistics.clear();
                    page(who, PAGE, after);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    private static JsonPath page(RequestApi who, int size, String after) {
        return RequestApi.ok(200, who.call().urlEncodingEnabled(false).get("/requests?first=" + size + after));
    }

    /** Copies a request with its timeline, column by column as the catalogue names them, each a second older. */
    private void multiply(UUID request, int times) {
        String ids = IntStream.rangeClosed(1, times)
                .mapToObj(i -> "('" + UUID.randomUUID() + "', " + i + ")")
                .collect(Collectors.joining(", ", "(values ", ") n (id, i)"));
        copy("opt_out_request", "id", "o.id = '" + request + "'", ids);
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "insert into timeline_entry (" + columns("timeline_entry", "") + ") select "
                                        + columns("timeline_entry", "t.")
                                                .replace("t.id", "gen_random_uuid()")
                                                .replace("t.request_id", "o.id")
                                        + " from timeline_entry t, opt_out_request o where t.request_id = '" + request
                                        + "' and o.id <> t.request_id and o.owner = (select owner from opt_out_request where id = '"
                                        + request + "')")
                        .executeUpdate());
    }

    private void copy(String table, String key, String which, String ids) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("insert into " + table + " (" + columns(table, "") + ") select "
                                + columns(table, "o.")
                                        .replace("o." + key, "cast(n.id as uuid)")
                                        .replace("o.reference", "'HO-' || lpad(cast(n.i as text), 4, '0') || '-COPY'")
                                        .replace("o.created_at", "o.created_at - make_interval(secs => n.i)")
                                + " from " + table + " o, " + ids + " where " + which)
                        .executeUpdate());
    }

    private String columns(String table, String prefix) {
        List<?> names = QuarkusTransaction.joiningExisting()
                .call(() -> data.createNativeQuery(
                                "select column_name from information_schema.columns where table_schema = current_schema()"
                                        + " and table_name = :table and is_generated = 'NEVER' order by ordinal_position",
                                String.class)
                        .setParameter("table", table)
                        .getResultList());
        return names.stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }
}
