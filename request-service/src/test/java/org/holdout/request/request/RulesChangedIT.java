package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestChanged;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** Requests as an older content and an older holiday calendar left them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RulesChangedIT {

    @Inject
    RuleChangeSweep sweep;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aChangedLawMovesTheDateByAnEntryThatSaysFromWhereToWhereAndWhy() throws SQLException {
        RequestApi ana = RequestApi.as("ana-law");
        JsonPath sent = ana.sent("2026-01-31");
        asOfTwoMonths(sent);

        sweep.sweep();

        JsonPath now = ana.read(sent.getString("id"));
        assertEquals("2026-03-02", now.getString("deadline.dueOn"));
        assertEquals("RULES_CHANGED", now.getString("timeline[1].action"));
        assertEquals("SYSTEM", now.getString("timeline[1].by"));
        assertEquals(
                "The record of the law that Holdout counts by was changed. Counted anew: answer due 2 March 2026 instead of"
                        + " 31 March 2026.",
                now.getString("timeline[1].text"));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            RequestChanged told =
                    (RequestChanged) topic.of(sent.getString("id"), 2).get(1).event();
            assertEquals("RULES_CHANGED", told.action());
            assertEquals(now.getInt("version"), told.version());
            assertEquals(LocalDate.parse("2026-03-02"), told.request().dueOn());
        }
    }

    @Test
    void aChangedHolidayCalendarIsToldToo() throws SQLException {
        RequestApi ana = RequestApi.as("ana-holidays");
        JsonPath sent = ana.sent("2026-02-17");
        change(
                sent,
                "calendar_version = 'IE:0', due_on = '2026-03-17',"
                        + " due_dates = replace(due_dates, '2026-03-18', '2026-03-17')");

        sweep.sweep();

        assertEquals(
                "Der Feiertagskalender hat sich geändert. Neu gezählt: Antwort fällig: 18. März 2026 statt 17. März 2026.",
                RequestApi.ok(200, ana.call("de").get("/requests/{id}", sent.getString("id")))
                        .getString("timeline[1].text"));
    }

    @Test
    void lookingAgainAddsNothing() throws SQLException {
        RequestApi ana = RequestApi.as("ana-again");
        JsonPath sent = ana.sent("2026-01-31");
        asOfTwoMonths(sent);
        sweep.sweep();
        JsonPath once = ana.read(sent.getString("id"));

        sweep.sweep();

        JsonPath twice = ana.read(sent.getString("id"));
        assertEquals(2, twice.getList("timeline").size());
        assertEquals(once.getInt("version"), twice.getInt("version"));
    }

    @Test
    void whoeverRecordsSomethingFirstFindsTheChangeBeforeIt() throws SQLException {
        RequestApi ana = RequestApi.as("ana-first");
        JsonPath sent = ana.sent("2026-01-31");
        asOfTwoMonths(sent);

        JsonPath answered =
                ana.act(sent, Map.of("action", "RECORD_ANSWER", "happenedOn", "2026-02-20", "outcome", "HONOURED"));

        assertEquals(List.of("SEND", "RECORD_ANSWER", "RULES_CHANGED"), answered.getList("timeline.action"));
        assertEquals(sent.getInt("version") + 2, answered.getInt("version"));
    }

    @Test
    void anotherWordingOfTheLawIsNoChangeOfItsRules() throws SQLException {
        RequestApi ana = RequestApi.as("ana-wording");
        JsonPath sent = ana.sent("2026-01-31");
        change(sent, "law_version = 'older'");

        sweep.sweep();

        JsonPath now = ana.read(sent.getString("id"));
        assertEquals(1, now.getList("timeline").size());
        assertEquals(sent.getString("lawVersion"), now.getString("lawVersion"));
    }

    @Test
    void anotherWordingIsNoChangeForARequestFromBeforeDaysWereRecorded() throws SQLException, IOException {
        RequestApi ana = RequestApi.as("ana-before-wording");
        JsonPath sent = ana.sent("2026-01-31");
        change(sent, "law_version = 'older'");
        asFromBeforeDaysWereRecorded();

        sweep.sweep();

        JsonPath now = ana.read(sent.getString("id"));
        assertEquals(1, now.getList("timeline").size());
        assertEquals(sent.getInt("version"), now.getInt("version"));
        assertEquals(sent.getString("lawVersion"), now.getString("lawVersion"));
    }

    @Test
    void aChangedLawIsToldRightForARequestFromBeforeDaysWereRecorded() throws SQLException, IOException {
        RequestApi ana = RequestApi.as("ana-before-law");
        JsonPath sent = ana.sent("2026-01-31");
        asOfTwoMonths(sent);
        asFromBeforeDaysWereRecorded();

        sweep.sweep();

        assertEquals(
                "The record of the law that Holdout counts by was changed. Counted anew: answer due 2 March 2026 instead of"
                        + " 31 March 2026.",
                ana.read(sent.getString("id")).getString("timeline[1].text"));
    }

    @Test
    void aChangedHolidayCalendarIsToldRightForARequestFromBeforeDaysWereRecorded() throws SQLException, IOException {
        RequestApi ana = RequestApi.as("ana-before-holidays");
        JsonPath sent = ana.sent("2026-02-17");
        change(sent, "calendar_version = 'IE:0', due_on = '2026-03-17'");
        asFromBeforeDaysWereRecorded();

        sweep.sweep();

        assertEquals(
                "Der Feiertagskalender hat sich geändert. Neu gezählt: Antwort fällig: 18. März 2026 statt 17. März 2026.",
                RequestApi.ok(200, ana.call("de").get("/requests/{id}", sent.getString("id")))
                        .getString("timeline[1].text"));
    }

    @Test
    void nobodyRecordsOrMendsAChangeOfRulesThemselves() throws SQLException {
        RequestApi ana = RequestApi.as("ana-mends");
        JsonPath sent = ana.sent("2026-01-31");
        asOfTwoMonths(sent);
        sweep.sweep();
        JsonPath now = ana.read(sent.getString("id"));

        ana.tryToAct(now, Map.of("action", "RULES_CHANGED")).then().statusCode(400);
        ana.tryToAct(now, Map.of("action", "RETRACT_ENTRY", "entry", now.getString("timeline[1].id")))
                .then()
                .statusCode(400);
        assertNull(now.getString("timeline[1].note"));
    }

    /** As if the law had said two months when the request was sent. */
    private void asOfTwoMonths(JsonPath request) throws SQLException {
        change(
                request,
                "law_version = 'older', law_clock = replace(law_clock, '\"value\":1,', '\"value\":2,'),"
                        + " due_on = '2026-03-31', due_dates = replace(due_dates, '2026-03-02', '2026-03-31')");
    }

    /** Every request as the migration that brought the column leaves it. */
    private void asFromBeforeDaysWereRecorded() throws SQLException, IOException {
        try (InputStream script = getClass().getResourceAsStream("/db/migration/V300__due_dates.sql");
                Connection connection = database.getConnection();
                Statement migration = connection.createStatement()) {
            migration.execute("alter table opt_out_request drop column due_dates; "
                    + new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void change(JsonPath request, String columns) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update opt_out_request set " + columns + " where id = ?")) {
            update.setObject(1, UUID.fromString(request.getString("id")));
            assertEquals(1, update.executeUpdate());
        }
    }
}
