package org.holdout.guide.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.holdout.guide.Say.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.holdout.guide.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CheckAuditIT {

    @Inject
    TestDatabase database;

    @AfterEach
    void nobodySaidAnything() {
        database.forgetPeople();
    }

    @Test
    void operatorsReadWhoCheckedWhichGuideAndNothingOfWhatWasFound() {
        check("dropbox-web", List.of(1), "WORKS").statusCode(200);

        log().body("items[0].action", is("STEPS_CHECKED"))
                .body("items[0].object", is("dropbox-web"))
                .body("items[0].role", is("editor"))
                .body("items[0].actor", is("subject-of-eva"))
                .body("items[0].keySet().size()", is(6));
    }

    @Test
    void whatIsRefusedIsNotTold() {
        int before = log().extract().path("total");

        check("dropbox-web", List.of(99), "WORKS").statusCode(400);

        log().body("total", is(before));
    }

    @Test
    void whatCannotBeToldIsNotDone() {
        database.execute("alter table audit_head rename to audit_head_elsewhere");
        try {
            check("dropbox-web", List.of(2), "GONE").statusCode(500);
        } finally {
            database.execute("alter table audit_head_elsewhere rename to audit_head");
        }

        assertEquals(0, database.count("step_state", "guide_id = 'dropbox-web'"));
    }

    private static ValidatableResponse log() {
        return given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/operations/audit?first=1")
                .then()
                .statusCode(200);
    }
}
