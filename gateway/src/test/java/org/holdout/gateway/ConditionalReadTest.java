package org.holdout.gateway;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ConditionalReadTest {
    private static final String QUERY = "{guide(id:\"g1\"){id title vendor{id}}}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /guides/g1", Content.guidePage("g1", "meta", 1));
    }

    @Test
    void answerWithoutTokenMayBeKeptAndAskedForAgain() {
        get(RestAssured.given())
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept, Accept-Language")
                .body("data.guide.title", equalTo("T"));
    }

    @Test
    void sameAnswerIsNotSentAgain() {
        String tag = tag();

        get(RestAssured.given().header("If-None-Match", "\"other\", " + tag))
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept, Accept-Language")
                .body(emptyString());
    }

    @Test
    void changedAnswerIsSentAgain() {
        String tag = tag();
        services.answer("GET /guides/g1", Content.guidePage("g1", "meta", 1).replace("\"T\"", "\"U\""));

        String newTag = get(RestAssured.given().header("If-None-Match", tag))
                .statusCode(200)
                .body("data.guide.title", equalTo("U"))
                .extract()
                .header("ETag");

        assertNotEquals(tag, newTag);
    }

    @Test
    void answerWithErrorsIsNotKept() {
        services.answer("GET /guides/g1", 503, "");

        get(RestAssured.given())
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store")
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @Test
    void answerToATokenIsNeverStored() {
        get(RestAssured.given().auth().oauth2(Calls.token("ana")).header("If-None-Match", tag()))
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store")
                .body("data.guide.title", equalTo("T"));
    }

    @Test
    void postedQueryIsAnsweredAsEver() {
        Calls.post(RestAssured.given().header("If-None-Match", tag()), QUERY)
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Cache-Control", nullValue());
    }

    private static String tag() {
        return get(RestAssured.given()).extract().header("ETag");
    }

    private static ValidatableResponse get(RequestSpecification call) {
        return call.queryParam("query", QUERY).get("/graphql").then();
    }
}
