package org.holdout.comparison.outcome;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.outcome.RebuildTurn.Held;
import org.holdout.comparison.outcome.RebuildTurn.Progress;
import org.holdout.comparison.outcome.RebuildTurn.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild that another instance does; the test is that instance. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RebuildTurnIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TestHTTPResource(management = true)
    URI management;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Inject
    RebuildTurn turn;

    @Inject
    TestDatabase database;

    @BeforeEach
    void nobodyCountsAnew() {
        await().atMost(PATIENCE).until(() -> turn.progress().state() != State.RUNNING);
    }

    @Test
    void whatAnotherInstanceDoesIsShownAndNotBegunTwice() {
        try (Held other = turn.take().orElseThrow()) {
            other.tell(new Progress(State.RUNNING, 3, 7));

            shown().body("state", equalTo("RUNNING"))
                    .body("counted", equalTo(3))
                    .body("of", equalTo(7));
            begin().statusCode(409);
            assertEquals(Optional.empty(), turn.take());

            other.tell(new Progress(State.DONE, 7, 7));
        }

        shown().body("state", equalTo("DONE"));
    }

    @Test
    void whatAnotherInstanceDidNotFinishIsShownAsFailedAndBegunAnew() {
        try (Held other = turn.take().orElseThrow()) {
            other.tell(new Progress(State.RUNNING, 3, 7));
        }

        shown().body("state", equalTo("FAILED")).body("counted", equalTo(3)).body("of", equalTo(7));
        begin().statusCode(202);
        await().atMost(PATIENCE).untilAsserted(() -> shown().body("state", equalTo("DONE")));
    }

    /** As often as there are connections and once more: none of them is kept. */
    @Test
    void whoLostTheConnectionThatHoldsTheTurnGoesOnNoMore() {
        for (int lost = 0; lost <= connections; lost++) {
            loseTheTurn();
        }

        await().atMost(PATIENCE).untilAsserted(() -> shown().body("state", equalTo("FAILED")));
        try (Held next = turn.take().orElseThrow()) {
            next.tell(new Progress(State.DONE, 0, 0));
        }
        assertEquals(State.DONE, turn.progress().state());
    }

    private void loseTheTurn() {
        AtomicReference<Optional<Held>> taken = new AtomicReference<>();
        await().atMost(PATIENCE).until(() -> {
            taken.set(turn.take());
            return taken.get().isPresent();
        });
        try (Held other = taken.get().orElseThrow()) {
            database.number("SELECT count(pg_terminate_backend(pid)) FROM pg_locks"
                    + " WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database"
                    + " WHERE datname = current_database())"
                    + " AND objid = CAST(hashtext('comparison rebuild') AS bigint) & 4294967295");

            assertThrows(IllegalStateException.class, () -> other.tell(new Progress(State.RUNNING, 3, 7)));
        }
    }

    private ValidatableResponse shown() {
        return given().get(rebuild()).then().statusCode(200);
    }

    private ValidatableResponse begin() {
        return given().contentType("application/json").post(rebuild()).then();
    }

    private URI rebuild() {
        return management.resolve("/outcome-rebuild");
    }
}
