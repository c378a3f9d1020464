package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {

    @Test
    void committedSchemaIsTheServedOne() throws IOException {
        String served = RestAssured.get("/graphql/schema.graphql").asString();
        Files.writeString(Path.of("target", "schema.graphql"), served);

        assertEquals(
                Files.readString(Path.of("schema.graphql")),
                served,
                "The API changed: look at the difference, and copy gateway/target/schema.graphql to gateway/ if it is meant");
    }

    @Test
    void toolsMayReadTheSchemaWithinTheBounds() {
        Calls.query(IntrospectionQuery.INTROSPECTION_QUERY)
                .body("errors", nullValue())
                .body("data.__schema.queryType.name", equalTo("Query"));
    }
}
