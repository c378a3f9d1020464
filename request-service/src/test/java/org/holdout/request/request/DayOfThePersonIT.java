package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DayOfThePersonIT {

    private final RequestApi ana = RequestApi.as("ana-" + UUID.randomUUID());

    /** When it is the morning of 2 March in Auckland. */
    @ParameterizedTest
    @CsvSource({
        "     ,               NZ, IE, 200",
        "     ,               IE, NZ, 400",
        "     ,                 , NZ, 200",
        "     ,                 , AQ, 400",
        "Europe/Dublin,       NZ, NZ, 400",
    })
    void aLetterOfTheMorningWhereThePersonLivesIsOfToday(String zone, String lives, String livedWhenBegun, int status) {
        it("2026-03-01T20:00:00Z");
        if (lives != null) {
            profile(zone == null ? Map.of("country", lives) : Map.of("country", lives, "timeZone", zone));
        }
        JsonPath draft = draft(Map.of("country", livedWhenBegun));

        ana.tryToAct(draft, Map.of("action", "SEND", "happenedOn", "2026-03-02"))
                .then()
                .statusCode(status);
    }

    @Test
    void inTheEveningOfTheLastDayARequestIsNotOverdueWhereThePersonLives() {
        it("2026-02-02T12:00:00Z");
        JsonPath draft = draft(Map.of("country", "US", "state", "CA"));
        JsonPath sent = ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-02-02"));
        LocalDate due = LocalDate.parse(sent.getString("deadline.dueOn"));

        it(due.plusDays(1) + "T05:00:00Z");
        assertEquals("DUE_SOON", ana.read(sent.getString("id")).getString("timeliness"));
        assertEquals(0, overdue());
        it(due.plusDays(1) + "T09:00:00Z");
        assertEquals("OVERDUE", ana.read(sent.getString("id")).getString("timeliness"));
        assertEquals(1, overdue());
    }

    @Test
    void whereThePersonLivedWhenTheNewestRequestWasBegunCountsForEach() {
        it("2026-03-01T19:00:00Z");
        JsonPath older = draft(Map.of("country", "IE"));
        it("2026-03-01T20:00:00Z");
        draft(Map.of("country", "NZ"));

        ana.act(older, Map.of("action", "SEND", "happenedOn", "2026-03-02"));
    }

    @Test
    void whoMovesWestRecordsNothingBeforeWhatWasRecorded() {
        it("2026-03-01T20:00:00Z");
        JsonPath sent = ana.act(draft(Map.of("country", "NZ")), Map.of("action", "SEND", "happenedOn", "2026-03-02"));
        it("2026-03-01T21:00:00Z");
        draft(Map.of("country", "US", "state", "CA"));

        JsonPath acknowledged = ana.act(sent, Map.of("action", "RECORD_ACKNOWLEDGEMENT"));

        assertEquals("2026-03-02", acknowledged.getString("timeline[1].happenedOn"));
    }

    private int overdue() {
        return RequestApi.ok(200, ana.call().get("/requests?timeliness=OVERDUE"))
                .getList("items")
                .size();
    }

    private void profile(Map<String, Object> profile) {
        ana.call().body(profile).put("/profile").then().statusCode(200);
    }

    private JsonPath draft(Map<String, Object> place) {
        Map<String, Object> draft =
                new HashMap<>(Map.of("vendor", "openai", "rights", List.of("ERASURE"), "channel", "EMAIL"));
        draft.putAll(place);
        return RequestApi.ok(201, ana.call().body(draft).post("/requests"));
    }

    private static void it(String is) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(is), ZoneOffset.UTC), Clock.class);
    }
}
