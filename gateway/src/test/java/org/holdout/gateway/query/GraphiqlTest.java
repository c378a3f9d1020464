package org.holdout.gateway.query;

import static org.hamcrest.Matchers.containsStringIgnoringCase;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphiqlTest.Switched.class)
class GraphiqlTest {

    @Test
    void whereItIsSwitchedOnQueriesCanBeTriedByHand() {
        RestAssured.get("/graphiql/").then().statusCode(200).body(containsStringIgnoringCase("graphiql"));
    }

    /** As in the local run. */
    public static class Switched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.smallrye-graphql.ui.enabled", "true");
        }
    }
}
