package org.holdout.guide.check;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.guide.Say.as;
import static org.holdout.guide.Say.check;
import static org.holdout.guide.Say.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.holdout.events.StepsCleared;
import org.holdout.events.StepsDoubted;
import org.holdout.events.Topics;
import org.holdout.guide.HeardEvents;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.QueryCount;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ChecksIT {

    @Inject
    TestDatabase database;

    @Inject
    SessionFactory sessions;

    @AfterEach
    void nobodySaidAnything() {
        database.forgetPeople();
    }

    @Test
    void aStepThatAnEditorTriedShowsWhenAndWithWhat() {
        today("2026-11-20");

        check("dropbox-web", List.of(1, 3), "WORKS")
                .statusCode(200)
                .body("steps[0].check.status", is("CHECKED"))
                .body("steps[0].check.by", is("EDITOR"))
                .body("steps[0].check.checkedOn", is("2026-11-20"))
                .body("steps[0].check.result", is("WORKS"))
                .body("steps[0].check.against", is("app 7.1"))
                .body("steps[0].doubt", nullValue())
                .body("steps[1].check.by", is("SOURCE"))
                .body("steps[1].check.result", nullValue())
                .body("lastCheckedOn", is("2026-11-20"))
                .body("stale", is(false));
    }

    @Test
    void whatWorksIsNoLongerInDoubtAndItsReportsAreForgotten() {
        List.of("192.0.2.1", "192.0.2.2", "192.0.2.3").forEach(address -> report(address, "pinterest-web", 1, "MOVED"));

        check("pinterest-web", List.of(1), "WORKS")
                .body("steps[0].check.status", is("CHECKED"))
                .body("steps[0].doubt", nullValue());

        assertEquals(0, database.count("step_report", "guide_id = 'pinterest-web'"));
        report("192.0.2.4", "pinterest-web", 1, "MOVED").body("steps[0].doubt", nullValue());
    }

    @Test
    void whatAnEditorFindsGoneIsInDoubtAtOnceAndToldOnce() {
        check("snapchat-ios-android", List.of(2, 4), "GONE")
                .body("steps[1].check.status", is("IN_DOUBT"))
                .body("steps[1].check.result", is("GONE"))
                .body("steps[3].doubt.reason", is("CHECK"))
                .body("steps[3].doubt.reports", is(0));

        check("snapchat-ios-android", List.of(2, 4), "MOVED").body("steps[1].check.result", is("MOVED"));

        assertEquals(
                List.of(new StepsDoubted("snapchat-ios-android", 1, "snapchat", List.of(2, 4), "CHECK")),
                HeardEvents.all(database, Topics.GUIDES, "snapchat-ios-android", StepsDoubted.class));
    }

    @Test
    void theEndOfADoubtIsToldOnceAndListedAmongTheChanges() {
        check("youtube-web", List.of(1, 2), "GONE").statusCode(200);

        check("youtube-web", List.of(2, 3), "WORKS").statusCode(200);
        check("youtube-web", List.of(2), "WORKS").statusCode(200);

        assertEquals(
                List.of(new StepsCleared("youtube-web", 1, "youtube", List.of(2))),
                HeardEvents.all(database, Topics.GUIDES, "youtube-web", StepsCleared.class));
        given().queryParam("vendor", "youtube")
                .get("/changes")
                .then()
                .body("items[0].kind", is("CLEARED"))
                .body("items[0].guideId", is("youtube-web"))
                .body("items[0].reason", nullValue());
    }

    @Test
    void anEditorsFindingOutweighsReports() {
        List.of("192.0.2.1", "192.0.2.2", "192.0.2.3").forEach(address -> report(address, "substack-web", 1, "MOVED"));

        check("substack-web", List.of(1), "MOVED")
                .body("steps[0].doubt.reason", is("CHECK"))
                .body("steps[0].doubt.reports", is(3));
    }

    @Test
    void aGuideIsStaleOnceItsLastCheckIsTooLongAgo() {
        today("2027-07-15");
        when().get("/guides/x-web")
                .then()
                .body("lastCheckedOn", is("2026-07-16"))
                .body("stale", is(false));

        today("2027-07-17");
        when().get("/guides/x-web").then().body("stale", is(true));
        when().get("/guides/tumblr-web")
                .then()
                .body("lastCheckedOn", nullValue())
                .body("stale", is(true));
    }

    @Test
    void strangersAreSentToSignInAndOthersAreTurnedAway() {
        given().contentType(ContentType.JSON)
                .body(body())
                .post("/guides/dropbox-web/checks")
                .then()
                .statusCode(401)
                .body("code", is("UNAUTHENTICATED"));
        as("ana", "person")
                .body(body())
                .post("/guides/dropbox-web/checks")
                .then()
                .statusCode(403)
                .body("code", is("FORBIDDEN"));

        when().get("/guides/dropbox-web").then().body("steps.check.result", everyItem(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"revision\": 1, \"steps\": [], \"result\": \"WORKS\"}', steps",
        "'{\"revision\": 1, \"steps\": [9], \"result\": \"WORKS\"}', steps",
        "'{\"revision\": 1, \"steps\": [1], \"result\": \"UNCLEAR\"}', result",
        "'{\"revision\": 7, \"steps\": [1], \"result\": \"WORKS\"}', revision",
        "'{\"revision\": 1, \"steps\": [1], \"result\": \"WORKS\", \"against\": \"LONG\"}', against",
        "'{\"revision\": 1, \"steps\": [1], \"result\": \"WORKS\", \"against\": \"app\\u000b7\"}', against",
        "'{\"revision\": 1, \"steps\": [1], \"result\": \"WORKS\", \"against\": \"app\\uffff7\"}', against",
    })
    void badInputNamesTheField(String body, String field) {
        as("eva", "editor")
                .body(body.replace("LONG", "a".repeat(101)))
                .post("/guides/dropbox-web/checks")
                .then()
                .statusCode(400)
                .body("errors[0].field", is(field));
    }

    @Test
    void aCheckedAndDoubtedGuideCostsAsManyQueriesAsAnyOther() {
        check("dropbox-web", List.of(1, 2), "WORKS");
        check("dropbox-web", List.of(3), "GONE");

        assertEquals(
                3,
                QueryCount.of(
                        sessions, () -> when().get("/guides/dropbox-web").then().statusCode(200)));
    }

    private static Map<String, Object> body() {
        return Map.of("revision", 1, "steps", List.of(1), "result", "WORKS");
    }

    private static void today(String day) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC), Clock.class);
    }
}
