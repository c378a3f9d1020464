package org.holdout.request.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RequestListIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DRAFT", "SENT",
            })
    void listsByState(String state) {
        RequestApi ana = RequestApi.as("ana-list-" + state);
        ana.draft();
        ana.sent("2026-01-31");

        ana.call()
                .get("/requests?states={s}", state)
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo(state));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, 1",
        "LONG_OVERDUE, 1",
        "OVERDUE, 1",
        "ON_TIME, 1",
        "DUE_SOON, 1",
        "PAUSED, 1",
        "NO_STATUTORY_DEADLINE, 1",
    })
    void listsByTimelinessAsEachRequestSays(String timeliness, int expected) {
        RequestApi ana = RequestApi.as("ana-timely-" + timeliness);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        ana.draft();
        ana.sent("2026-01-31");
        ana.sent(today.minusMonths(1).minusDays(12).toString());
        ana.sent(today.toString());
        ana.sent(today.minusMonths(1).plusDays(2).toString());
        Map<String, Object> uk = new HashMap<>(
                Map.of("vendor", "openai", "country", "GB", "rights", List.of("ACCESS"), "channel", "EMAIL"));
        JsonPath asked = ana.act(
                RequestApi.ok(201, ana.call().body(uk).post("/requests")),
                Map.of("action", "SEND", "happenedOn", today.minusDays(9).toString()));
        ana.act(
                asked,
                Map.of(
                        "action", "RECORD_CLARIFICATION_REQUEST",
                        "kind", "IDENTITY",
                        "happenedOn", today.minusDays(5).toString()));
        Map<String, Object> none = new HashMap<>(
                Map.of("vendor", "openai", "country", "TR", "rights", List.of("ACCESS"), "channel", "EMAIL"));
        ana.act(
                RequestApi.ok(201, ana.call().body(none).post("/requests")),
                Map.of("action", "SEND", "happenedOn", "2026-01-31"));

        JsonPath page = RequestApi.ok(200, ana.call().get("/requests?timeliness={t}", timeliness));

        assertEquals(expected, page.getInt("total"));
        assertEquals(List.of(timeliness), page.getList("items.timeliness"));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        RequestApi ana = RequestApi.as("ana-pages");
        List<String> made =
                IntStream.range(0, 5).mapToObj(i -> ana.draft().getString("id")).toList();

        JsonPath first = RequestApi.ok(200, ana.call().get("/requests?first=3"));
        JsonPath second =
                RequestApi.ok(200, ana.call().get("/requests?first=3&after={c}", first.getString("endCursor")));

        List<String> seen = new ArrayList<>(first.getList("items.id"));
        seen.addAll(second.getList("items.id"));
        assertEquals(made.reversed(), seen);
        assertEquals(List.of(true, false), List.of(first.getBoolean("hasNextPage"), second.getBoolean("hasNextPage")));
        assertEquals(5, second.getInt("total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first=0",
                "first=101",
                "first=many",
                "after=nonsense",
                "after=KzEwMDAwMDAwMDAtMTItMzFUMDA6MDA6MDBafDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
                "states=FLYING",
                "timeliness=NEVER"
            })
    void aPageThatCannotBeIsRefused(String query) {
        RequestApi.as("ana-bad-page")
                .call()
                .get("/requests?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
    }
}
