package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class QueryCountIT {

    private static final int TRIES = 30;

    /**
     * Eleven until the commit: the key with its answer, the request, its timeline, the profile for the day, the policies, whether a
     * letter is kept, the profile and the evidence for the letter; then the request, its entry and its letter are written. Six to
     * read the answer: the request, its timeline, its evidence, the policies kept and changed, the profile.
     */
    private static final int OF_A_SENDING = 17;

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

    @Test
    void aSendingAsksTheDatabaseForEachThingOnceAndWritesEachRowOnce() {
        RequestApi ana = RequestApi.as("ana-sending");
        List<JsonPath> drafts =
                IntStream.range(0, TRIES).mapToObj(i -> ana.draft()).toList();

        long statements =
                drafts.stream().mapToLong(draft -> sending(ana, draft)).min().orElseThrow();

        assertEquals(OF_A_SENDING, statements);
    }

    private long sending(RequestApi who, JsonPath draft) {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        who.call()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("action", "SEND", "version", draft.getInt("version")))
                .post("/requests/{id}/actions", draft.getString("id"))
                .then()
                .statusCode(200);
        return statistics.getPrepareStatementCount();
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
