package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class QueryCountIT {

    private static final int TRIES = 10;

    @Inject
    SessionFactory sessions;

    @Test
    void aPageOfManyAsksTheDatabaseNoMoreThanAPageOfOne() {
        RequestApi ana = RequestApi.as("ana-counted");
        IntStream.range(0, 10).forEach(i -> {
            JsonPath draft = RequestApi.ok(
                    201, ana.call().body(RequestApi.objectionToMeta()).post("/requests"));
            ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-01-31", "note", "Sent " + i));
            ana.call()
                    .body(Map.of("kind", "prompt-record", "prompt", "Who am I?"))
                    .post("/requests/{id}/evidence-descriptions", draft.getString("id"))
                    .then()
                    .statusCode(200);
        });

        long one = statements(ana, 1);
        long many = statements(ana, 10);

        assertEquals(one, many);
    }

    /** The least of some tries: the relay of mails, which looks into the database meanwhile, only adds to it. */
    private long statements(RequestApi who, int size) {
        return IntStream.range(0, TRIES).mapToLong(i -> once(who, size)).min().orElseThrow();
    }

    private long once(RequestApi who, int size) {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        JsonPath page = RequestApi.ok(200, who.call().get("/requests?first={n}", size));
        assertEquals(size, page.getList("items").size());
        return statistics.getPrepareStatementCount();
    }
}
