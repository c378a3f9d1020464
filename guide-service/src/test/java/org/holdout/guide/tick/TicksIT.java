package org.holdout.guide.tick;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.holdout.guide.Say.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.QueryCount;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TicksIT {

    @Inject
    TestDatabase database;

    @Inject
    SessionFactory sessions;

    @Inject
    Ticks ticks;

    @AfterEach
    void nobodyTickedAnything() {
        database.forgetPeople();
    }

    @Test
    void aPersonSeesTheirOwnTicksOnly() {
        tick("ana", "x-web", 3, true).statusCode(204);
        tick("ana", "x-web", 1, true).statusCode(204);
        tick("ana", "x-web", 1, true).statusCode(204);
        tick("ben", "x-web", 2, true).statusCode(204);

        ticks("ana", "x-web").statusCode(200).body("guides[0].steps", contains(1, 3));
        ticks("ben", "x-web").body("guides[0].steps", contains(2));
    }

    @Test
    void aTickCanBeTakenBack() {
        tick("ana", "x-web", 1, true);

        tick("ana", "x-web", 1, false).statusCode(204);
        tick("ana", "x-web", 2, false).statusCode(204);

        ticks("ana", "x-web").body("guides[0].steps", hasSize(0));
    }

    @Test
    void whoWantsToBeForgottenIsAndNobodyElse() {
        tick("ana", "x-web", 1, true);
        tick("ana", "poe-any", 1, true);
        tick("ben", "x-web", 1, true);

        as("ana").delete("/ticks").then().statusCode(204);

        assertEquals(0, database.count("step_tick", "subject = 'subject-of-ana'"));
        ticks("ben", "x-web").body("guides[0].steps", contains(1));
    }

    @Test
    void aPersonTakesAwayAllTheyHaveTickedOffAndNobodyElses() {
        tick("ana", "x-web", 3, true);
        tick("ben", "poe-any", 1, true);
        database.execute("insert into step_tick values ('subject-of-ana', 'poe-any', 'no-such-step', '2026-01-02')");

        as("ana")
                .get("/ticks/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"))
                .body("ticks.guide", contains("x-web", "poe-any"))
                .body("ticks[0].step", is(3))
                .body("ticks[0].text", not(emptyOrNullString()))
                .body("ticks[0].title", not(emptyOrNullString()))
                .body("ticks[1].step", nullValue())
                .body("ticks[1].tickedOn", is("2026-01-02"));

        assertEquals(
                4,
                QueryCount.of(
                        sessions, () -> as("ana").get("/ticks/export").then().statusCode(200)));
    }

    @Test
    void severalGuidesCostTwoQueries() {
        tick("ana", "x-web", 1, true);
        tick("ana", "poe-any", 2, true);

        several()
                .body("guides.guide", contains("poe-any", "quora-web", "x-web"))
                .body("guides[0].steps", contains(2))
                .body("guides[1].steps", hasSize(0));

        assertEquals(2, QueryCount.of(sessions, TicksIT::several));
    }

    private static ValidatableResponse several() {
        return as("ana")
                .queryParam("guides", "poe-any,nobody,quora-web,x-web")
                .get("/ticks")
                .then()
                .statusCode(200);
    }

    @Test
    void aHundredOfTheLongestIdsFitInOneCall() {
        String others =
                IntStream.range(1, 100).mapToObj(i -> "%080d,".formatted(i)).collect(Collectors.joining());

        ticks("ana", others + "x-web").statusCode(200).body("guides.guide", contains("x-web"));
    }

    @Test
    void ticksAreForgottenWhenNobodyTouchesThemForLong() {
        tick("ana", "x-web", 1, true);
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(300)), Clock.class);
        tick("ana", "x-web", 2, true);

        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(401)), Clock.class);
        ticks.purge();

        ticks("ana", "x-web").body("guides[0].steps", contains(2));
    }

    @Test
    void aPersonMayTickOffSoManySteps() {
        database.execute("insert into step_tick select 'subject-of-ana', 'x-web', 'old-' || i, current_date"
                + " from generate_series(1, 2000) i");

        tick("ana", "x-web", 1, true).statusCode(422).body("code", is("LIMIT_EXCEEDED"));

        tick("ben", "x-web", 1, true).statusCode(204);
    }

    @Test
    void nobodyElseMayKeepACopyOfAnswersToOnePerson() {
        ticks("ana", "x-web").header("Cache-Control", startsWith("private"));
        given().get("/guides/x-web").then().header("Cache-Control", startsWith("public"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /ticks?guides=x-web", "GET, /ticks/export", "DELETE, /ticks", "PUT, /guides/x-web/ticks/1"})
    void strangersHaveNoTicks(String method, String address) {
        var call = given().contentType("application/json");
        if (method.equals("PUT")) {
            call.body(Map.of("revision", 1, "done", true));
        }

        call.request(method, address).then().statusCode(401).body("code", is("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @CsvSource({
        "/guides/x-web/ticks/one, 400, INVALID_INPUT",
        "/guides/x-web/ticks/9, 400, INVALID_INPUT",
        "/guides/nobody/ticks/1, 404, NOT_FOUND"
    })
    void whatIsNotThereCannotBeTickedOff(String address, int status, String code) {
        as("ana")
                .body(Map.of("revision", 1, "done", true))
                .put(address)
                .then()
                .statusCode(status)
                .body("code", is(code));
    }

    private static ValidatableResponse tick(String person, String guide, int step, boolean done) {
        return as(person)
                .body(Map.of("revision", 1, "done", done))
                .put("/guides/{id}/ticks/{step}", guide, step)
                .then();
    }

    private static ValidatableResponse ticks(String person, String guide) {
        return as(person).queryParam("guides", guide).get("/ticks").then();
    }
}
