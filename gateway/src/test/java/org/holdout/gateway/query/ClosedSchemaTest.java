package org.holdout.gateway.query;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.holdout.gateway.Otherwise;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Otherwise.class)
class ClosedSchemaTest {

    @Test
    void schemaThatIsClosedIsNotToldAndTheRestIsAnswered() {
        ask("{__schema{queryType{name}}}")
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
        ask("{__typename}").body("errors", nullValue()).body("data.__typename", equalTo("Query"));
    }

    private static ValidatableResponse ask(String query) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }
}
