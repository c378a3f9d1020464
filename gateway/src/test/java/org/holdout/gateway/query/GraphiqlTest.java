package org.holdout.gateway.query;

import static org.hamcrest.Matchers.containsStringIgnoringCase;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.holdout.gateway.Otherwise;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Otherwise.class)
class GraphiqlTest {

    @Test
    void whereItIsSwitchedOnQueriesCanBeTriedByHand() {
        RestAssured.get("/graphiql/").then().statusCode(200).body(containsStringIgnoringCase("graphiql"));
    }
}
