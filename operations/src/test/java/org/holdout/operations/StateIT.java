package org.holdout.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with two databases, of which the one of keys is away all the time. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StateIT {

    @Inject
    Switch database;

    @Inject
    DatabaseMetrics measured;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void metricsAreKept() {
        Metrics.addRegistry(metrics);
    }

    @AfterEach
    void theDatabaseIsThere() throws SQLException {
        database.on();
        Metrics.removeRegistry(metrics);
    }

    @Test
    void eachThingThatAServiceNeedsIsToldByItsName() {
        state().body("checks.find { it.name == 'database' }.up", is(true))
                .body("checks.find { it.name == 'keys database' }.up", is(false))
                .body("checks.find { it.name == 'Kafka' }.up", is(false))
                .body("checks.find { it.name == 'Kafka' }.about", hasItem(startsWith("These topics are missing: ")))
                .body("checks.name", not(hasItem("Database connections health check")))
                .body("waiting", is(0));
    }

    @Test
    void withoutItsDatabaseItStillSaysHowItIs() throws SQLException {
        database.off();

        state().body("checks.find { it.name == 'database' }.up", is(false))
                .body("waiting", nullValue())
                .body("oldestWaitSeconds", nullValue())
                .body("auditEntries", nullValue());
    }

    @Test
    void whetherEachDatabaseAnswersIsMeasured() throws SQLException {
        measured.measure();
        assertEquals(1, up("data"));
        assertEquals(0, up("keys"));
        database.off();

        measured.measure();

        assertEquals(0, up("data"));
    }

    private double up(String name) {
        return metrics.get("holdout.database.up").tag("database", name).gauge().value();
    }

    private static ValidatableResponse state() {
        return given().auth()
                .preemptive()
                .basic("olga", "olga")
                .get("/operations/state")
                .then()
                .statusCode(200);
    }
}
