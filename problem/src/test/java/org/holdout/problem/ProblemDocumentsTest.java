package org.holdout.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemDocumentsTest {

    private final List<LogRecord> log = new ArrayList<>();
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord message) {
            synchronized (log) {
                log.add(message);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void record() {
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void stopRecording() {
        Logger.getLogger("").removeHandler(recorder);
    }

    @Test
    void aRefusalIsToldWithItsCodeAndDetail() {
        problem(given(), "/things/stale", 409)
                .body("type", equalTo("urn:holdout:problem:stale-version"))
                .body("title", equalTo("Changed in the meantime"))
                .body("status", equalTo(409))
                .body("code", equalTo("STALE_VERSION"))
                .body("detail", equalTo("It was changed since you read it; read it again."))
                .body("errors", nullValue());
        assertNoStackTraceIsLogged();
    }

    @Test
    void aRefusedFieldIsNamed() {
        problem(given(), "/things/invalid", 400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", contains("sentOn"))
                .body("errors.message", contains("The day is in the future; give today or earlier."));
    }

    @Test
    void aRefusalInAnotherLanguageThanEnglishNamesIt() {
        problem(given(), "/things/german", 400)
                .body("errors.message", contains("Der Tag liegt in der Zukunft."))
                .body("lang", equalTo("de"))
                .header("Content-Language", "de");
        problem(given(), "/things/invalid", 400).body("lang", nullValue()).header("Content-Language", "en");
    }

    @Test
    void aRefusalThatCanBeSaidInSeveralLanguagesIsSaidInTheBestOfTheCalls() {
        problem(given().header("Accept-Language", "en;q=0.5, de-CH"), "/things/spoken", 409)
                .body("detail", equalTo("Jetzt nicht."))
                .body("lang", equalTo("de"));
        problem(given(), "/things/spoken", 409)
                .body("detail", equalTo("Not now."))
                .body("lang", nullValue());
    }

    @Test
    void aCallWhoseLanguagesCannotBeReadIsRefusedAllTheSame() {
        problem(given().header("Accept-Language", "de;q=much"), "/things/spoken", 409)
                .body("detail", equalTo("Not now."));
    }

    @Test
    void aFailedValidationNamesEachFieldOfTheBody() {
        posted("{\"name\":\" \",\"parts\":[{\"count\":1},{}]}")
                .body("code", equalTo("INVALID_INPUT"))
                .body("detail", equalTo("Some fields are missing or wrong."))
                .body("errors.field", contains("name", "parts[1].count"))
                .body("errors.message", contains("Give it a name.", "Say how many."))
                .body("violations", nullValue());
        assertNoStackTraceIsLogged();
    }

    @Test
    void aFailedValidationNamesAParameter() {
        problem(given().queryParam("first", 101), "/things", 400)
                .body("errors.field", contains("first"))
                .body("detail", equalTo("Ask for at most 100."));
    }

    @Test
    void malformedJsonIsSaidToBe() {
        posted("{\"name\":")
                .body("code", equalTo("INVALID_INPUT"))
                .body("detail", equalTo("What was sent is not valid JSON."));
        assertNoStackTraceIsLogged();
    }

    @Test
    void aValueOfTheWrongKindNamesItsFieldAndNotItsContent() {
        posted("{\"name\":\"x\",\"sentOn\":\"Jane Roe\"}")
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", contains("sentOn"))
                .body("errors", hasSize(1))
                .body(not(containsString("Jane")));
        assertTrue(log().stream().noneMatch(line -> line.contains("Jane")), "no content in the log");
    }

    @Test
    void aBodyThatIsTooLargeIsSaidToBe() {
        given().contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(20_000) + "\"}")
                .post("/things")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("PAYLOAD_TOO_LARGE"));
        assertNoStackTraceIsLogged();
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem(given(), "/nowhere", 404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aWrongMethodKeepsItsStatus() {
        given().delete("/things/stale")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void aWrongMediaTypeKeepsItsStatus() {
        given().contentType("text/plain")
                .body("x")
                .post("/things")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void withoutCredentialsItIsUnauthenticated() {
        problem(given(), "/things/secret", 401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void withWrongCredentialsItIsUnauthenticated() {
        problem(given().auth().preemptive().basic("ed", "wrong"), "/things/secret", 401)
                .body("code", equalTo("UNAUTHENTICATED"));
        assertNoStackTraceIsLogged();
    }

    @Test
    void withoutTheRoleItIsForbidden() {
        problem(given().auth().preemptive().basic("ana", "ana"), "/things/secret", 403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void anUnexpectedFailureTellsNothingButAnIdThatTheLogHas() {
        String instance = problem(given(), "/things/broken", 500)
                .body("code", equalTo("INTERNAL"))
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"))
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")))
                .extract()
                .path("instance");

        assertEquals(1, log().stream().filter(line -> line.contains(instance)).count());
    }

    private static ValidatableResponse problem(RequestSpecification request, String path, int status) {
        return request.get(path).then().statusCode(status).contentType("application/problem+json");
    }

    private static ValidatableResponse posted(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void assertNoStackTraceIsLogged() {
        synchronized (log) {
            assertTrue(log.stream().allMatch(message -> message.getThrown() == null));
        }
    }

    private List<String> log() {
        synchronized (log) {
            return log.stream()
                    .map(message -> message.getMessage() + Arrays.toString(message.getParameters()))
                    .toList();
        }
    }
}
