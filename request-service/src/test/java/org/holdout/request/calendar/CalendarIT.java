package org.holdout.request.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.holdout.request.PlatformResource;
import org.holdout.request.request.RequestApi;
import org.junit.jupiter.api.Test;

/** Objections under the GDPR, sent on 31 January 2026 and due on 2 March 2026. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalendarIT {

    private final RequestApi ana = RequestApi.as("ana-" + UUID.randomUUID());

    @Inject
    EntityManager data;

    @Test
    void aRequestsFileHasItsDaysWithAlarms() throws Exception {
        JsonPath request = ana.sent("2026-01-31");

        String text = file(request.getString("id"))
                .header("Content-Disposition", containsString(request.getString("reference") + ".ics"))
                .extract()
                .asString();

        VEvent event = events(text).getFirst();
        assertEquals("20260302", value(event, Property.DTSTART));
        assertEquals(
                "DATE",
                event.getRequiredProperty(Property.DTSTART)
                        .getParameter("VALUE")
                        .orElseThrow()
                        .getValue());
        assertEquals(request.getString("reference") + ": answer due", value(event, Property.SUMMARY));
        assertEquals("http://localhost:8080/requests/" + request.getString("id"), value(event, Property.URL));
        assertEquals("CONFIRMED", value(event, Property.STATUS));
        assertEquals(2, event.getAlarms().size());
        assertFalse(text.contains("meta") || text.contains("Meta"), text);
    }

    @Test
    void aMovedDayKeepsItsNameAndRaisesItsNumber() throws Exception {
        JsonPath request = ana.sent("2026-01-31");
        VEvent before =
                events(file(request.getString("id")).extract().asString()).getFirst();

        ana.act(
                request,
                Map.of(
                        "action",
                        "CORRECT_ENTRY",
                        "entry",
                        request.getString("timeline[0].id"),
                        "receivedOn",
                        "2026-02-09"));

        VEvent after =
                events(file(request.getString("id")).extract().asString()).getFirst();
        assertEquals(value(before, Property.UID), value(after, Property.UID));
        assertEquals("20260309", value(after, Property.DTSTART));
        assertTrue(number(after) > number(before));
    }

    @Test
    void aDayThatWasMetIsCancelled() throws Exception {
        JsonPath request = ana.sent("2026-01-31");

        ana.act(request, Map.of("action", "RECORD_ANSWER", "outcome", "HONOURED", "happenedOn", "2026-02-23"));

        List<VEvent> events = events(file(request.getString("id")).extract().asString());
        assertEquals("CANCELLED", value(events.getFirst(), Property.STATUS));
        assertEquals(
                List.of("20260223", "20260325"),
                events.stream()
                        .filter(e -> value(e, Property.SUMMARY).contains("same test"))
                        .map(e -> value(e, Property.DTSTART))
                        .toList());
    }

    @Test
    void anotherPersonsRequestHasNoCalendar() {
        JsonPath request = ana.sent("2026-01-31");

        RequestApi.as("ben")
                .call()
                .get("/requests/{id}/calendar.ics", request.getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void theAddressGivesAllOpenRequestsInTheirOwnersLanguageToWhoeverHasIt() throws Exception {
        ana.call()
                .body(Map.of("language", "de", "version", 0))
                .put("/profile")
                .then()
                .statusCode(200);
        ana.sent("2026-01-31");
        ana.sent("2026-01-31");
        ana.act(ana.sent("2026-01-31"), Map.of("action", "WITHDRAW", "happenedOn", "2026-02-01"));
        ana.draft();

        List<VEvent> events =
                events(calendar(secret(renew())).statusCode(200).extract().asString());

        assertEquals(2, events.size());
        assertTrue(value(events.getFirst(), Property.SUMMARY).endsWith(": Antwort fällig"));
    }

    @Test
    void aPersonWithoutRequestsHasAnEmptyCalendar() throws Exception {
        assertEquals(
                List.of(),
                events(calendar(secret(renew())).statusCode(200).extract().asString()));
    }

    @Test
    void aRenewedAddressReplacesTheOneBeforeAndARevokedOneOpensNothing() {
        String first = secret(renew());
        String second = secret(renew());

        assertNotEquals(first, second);
        calendar(first).statusCode(404);
        calendar(second).statusCode(200);
        ana.call().delete("/calendar/address").then().statusCode(204);
        calendar(second).statusCode(404);
        calendar("").statusCode(404);
        given().get("/calendar").then().statusCode(404);
    }

    @Test
    void theSameKeyMakesOneAddress() {
        String first = RequestApi.ok(
                        200, ana.call().header("Idempotency-Key", "one").post("/calendar/address"))
                .getString("address");
        String again = RequestApi.ok(
                        200, ana.call().header("Idempotency-Key", "one").post("/calendar/address"))
                .getString("address");

        assertEquals(first, again);
        assertEquals(
                first, RequestApi.ok(200, ana.call().get("/calendar/address")).getString("address"));
    }

    @Test
    void theDatabaseDoesNotTellTheSecret() {
        String secret = secret(renew());

        String rows = data.createNativeQuery("select cast(c as text) from calendar_address c", String.class)
                .getResultList()
                .toString();

        assertFalse(rows.contains(secret));
        assertFalse(rows.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII))));
    }

    private String renew() {
        return RequestApi.ok(200, ana.call().post("/calendar/address")).getString("address");
    }

    private static String secret(String address) {
        String path = URI.create(address).getPath();
        return path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private static ValidatableResponse calendar(String secret) {
        return given().header("Calendar-Secret", secret).get("/calendar").then();
    }

    private ValidatableResponse file(String request) {
        return ana.call()
                .get("/requests/{id}/calendar.ics", request)
                .then()
                .statusCode(200)
                .contentType("text/calendar");
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static int number(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }
}
