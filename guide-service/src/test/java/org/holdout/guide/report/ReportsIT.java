package org.holdout.guide.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.guide.Say.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.events.StepsDoubted;
import org.holdout.events.Topics;
import org.holdout.guide.HeardEvents;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReportsIT {

    @Inject
    TestDatabase database;

    @Inject
    Reports reports;

    @AfterEach
    void nobodySaidAnything() {
        database.forgetPeople();
    }

    @Test
    void threeAddressesPutAStepInDoubtAndEverybodyIsTold() {
        report("192.0.2.1", "qwen-mail", 2, "MOVED").statusCode(200).body("steps[1].doubt", nullValue());
        report("192.0.2.2", "qwen-mail", 2, "GONE").body("steps[1].doubt", nullValue());

        report("192.0.2.3", "qwen-mail", 2, "MOVED")
                .statusCode(200)
                .body("steps[1].check.status", is("IN_DOUBT"))
                .body("steps[1].doubt.reason", is("REPORTS"))
                .body("steps[1].doubt.reports", is(3))
                .body(
                        "steps[1].doubt.since",
                        is(LocalDate.now(Clock.systemUTC()).toString()))
                .body("steps[0].doubt", nullValue());

        assertEquals(
                List.of(new StepsDoubted("qwen-mail", 1, "qwen", List.of(2), "REPORTS")),
                HeardEvents.all(database, Topics.GUIDES, "qwen-mail", StepsDoubted.class));
        assertEquals(1, database.count("guide_change", "guide_id = 'qwen-mail' and kind = 'DOUBTED'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.9", "2001:db8::9"})
    void oneAddressCountsOnceADayForAStep(String address) {
        report(address, "quora-web", 1, "MOVED").statusCode(200);
        report(address, "quora-web", 1, "MOVED").statusCode(200);
        report(address, "quora-web", 1, "GONE").statusCode(200);

        report(address, "quora-web", 1, "MOVED").statusCode(200).body("steps[0].doubt", nullValue());

        assertEquals(1, database.count("step_report", "guide_id = 'quora-web'"));
    }

    @Test
    void manyReportsAtOnceRaiseOneDoubtWithOneSalt() throws Exception {
        List<Callable<Integer>> calls = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () -> report("192.0.2." + (i % 8), "slack-member", 1, "MOVED")
                        .extract()
                        .statusCode())
                .toList();
        Set<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            statuses = threads.invokeAll(calls).stream().map(Future::resultNow).collect(Collectors.toSet());
        }

        assertEquals(Set.of(200), statuses);
        assertEquals(8, database.count("step_report", "guide_id = 'slack-member'"));
        assertEquals(1, database.count("report_salt", "true"));
        assertEquals(
                List.of(new StepsDoubted("slack-member", 1, "slack", List.of(1), "REPORTS")),
                HeardEvents.all(database, Topics.GUIDES, "slack-member", StepsDoubted.class));
        assertEquals(1, database.count("guide_change", "guide_id = 'slack-member' and kind = 'DOUBTED'"));
    }

    @Test
    void oneAddressMayReportTwentyStepsADay() {
        IntStream.rangeClosed(1, 11)
                .forEach(step -> report("192.0.2.7", "meta-instagram-third-party-ios-android", step, "GONE")
                        .statusCode(200));
        IntStream.rangeClosed(1, 9)
                .forEach(step -> report("192.0.2.7", "meta-facebook-third-party-web", step, "GONE")
                        .statusCode(200));

        report("192.0.2.7", "meta-facebook-third-party-web", 10, "GONE")
                .statusCode(429)
                .body("code", is("RATE_LIMITED"));

        assertEquals(20, database.count("step_report", "true"));
        report("192.0.2.8", "meta-facebook-third-party-web", 10, "GONE").statusCode(200);
    }

    @Test
    void saltsAreGoneAfterTheirDayAndReportsAfterTheirWindow() {
        report("192.0.2.1", "poe-any", 1, "MOVED").statusCode(200);

        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)), Clock.class);
        reports.forget();
        assertEquals(0, database.count("report_salt", "true"));
        assertEquals(1, database.count("step_report", "true"));

        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)), Clock.class);
        reports.forget();
        assertEquals(0, database.count("step_report", "true"));
    }

    @Test
    void noLogOfTheDatabaseHoldsASalt() {
        assertEquals(1, database.count("pg_class", "relname = 'report_salt' and relpersistence = 'u'"));
    }

    @Test
    void aSaltThatIsLostIsFollowedByAnother() {
        report("192.0.2.1", "poe-any", 1, "MOVED").statusCode(200);
        database.execute("truncate report_salt");

        report("192.0.2.1", "poe-any", 1, "MOVED").statusCode(200);

        assertEquals(2, database.count("step_report", "guide_id = 'poe-any'"));
        assertEquals(1, database.count("report_salt", "true"));
    }

    @Test
    void reportsOfLongAgoDoNotCount() {
        report("192.0.2.1", "poe-any", 2, "MOVED");
        report("192.0.2.2", "poe-any", 2, "MOVED");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)), Clock.class);

        report("192.0.2.3", "poe-any", 2, "MOVED").statusCode(200).body("steps[1].doubt", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"revision\": 1, \"step\": 1, \"result\": \"WORKS\"}', result",
        "'{\"revision\": 1, \"step\": 1, \"result\": \"MAYBE\"}', result",
        "'{\"revision\": 1, \"step\": 1}', result",
        "'{\"revision\": 1, \"step\": 99, \"result\": \"GONE\"}', step",
        "'{\"revision\": 1, \"step\": 0, \"result\": \"GONE\"}', step",
        "'{\"revision\": 2, \"step\": 1, \"result\": \"GONE\"}', revision",
        "'{\"step\": 1, \"result\": \"GONE\"}', revision",
    })
    void badInputNamesTheField(String body, String field) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/guides/poe-any/reports")
                .then()
                .statusCode(400)
                .body("code", is("INVALID_INPUT"))
                .body("errors", hasSize(1))
                .body("errors.field", hasItem(field));
    }

    @Test
    void anUnknownGuideIsNotFound() {
        report("192.0.2.1", "nobody", 1, "GONE").statusCode(404).body("code", is("NOT_FOUND"));
    }
}
