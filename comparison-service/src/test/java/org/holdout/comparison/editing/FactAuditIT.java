package org.holdout.comparison.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactAuditIT {

    @Inject
    TestClock clock;

    @BeforeEach
    void itIsDecember() {
        clock.set(LocalDate.parse("2026-12-01"));
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void operatorsReadWhoSaidACellAnewOnceHoweverOftenItIsSent() {
        int seen = Editing.cell("dropbox", "retention").getInt("revision");
        int before = log().extract().path("total");
        Map<String, Object> statement = Editing.statement("unknown", seen);

        Editing.send("ed", "dropbox", "retention", "revisions", statement).statusCode(200);
        Editing.send("ed", "dropbox", "retention", "revisions", statement).statusCode(200);

        log().body("total", is(before + 1))
                .body("items[0].action", is("FACT_REVISED"))
                .body("items[0].object", is("dropbox/retention/WORLDWIDE"))
                .body("items[0].actor", is("subject-of-ed"));
    }

    @Test
    void editorsDoNotReadIt() {
        given().auth()
                .oauth2(Tokens.of("ed", "editor"))
                .get("/operations/audit")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("ed", "editor"))
                .get("/operations/state")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse log() {
        return given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/operations/audit?first=1")
                .then()
                .statusCode(200);
    }
}
