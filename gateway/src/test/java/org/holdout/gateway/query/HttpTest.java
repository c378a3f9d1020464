package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.impl.ParsableMIMEValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphQL over HTTP asks for besides the audits, which run against the whole platform. */
@QuarkusTest
class HttpTest {
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | JSON",
                "application/graphql-response+json | GRAPHQL_RESPONSE",
                "application/json;q=0.9, application/graphql-response+json | GRAPHQL_RESPONSE",
                "text/html, application/*;q=0.8 | JSON",
                "text/html, */*;q=0.1 | JSON",
            })
    void formThatIsLikedBestIsTaken(String accept, MediaType expected) {
        assertEquals(Optional.of(expected), wanted(accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/*", "application/xml, application/json;q=0"})
    void whoTakesNeitherFormIsToldSo(String accept) {
        RestAssured.given()
                .header("Accept", accept)
                .contentType("application/json")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(406)
                .body("errors[0].message", containsString(GRAPHQL_RESPONSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/graphql",
                "application/json; charset=utf-16",
                "application/json, text/plain",
                ","
            })
    void onlyJsonInUtf8IsRead(String type) {
        RestAssured.given()
                .header("Content-Type", type)
                .body("{\"query\":\"{__typename}\"}".getBytes(UTF_8))
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void jsonIsReadAlsoWhenItIsSaidTwiceAsGraphiqlDoes() {
        RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", "application/json, application/json")
                .body("{\"query\":\"{__typename}\"}".getBytes(UTF_8))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"query\":\"{__typename}\"}] | body | several operations",
                "{\"query | body | not JSON",
                "{\"variables\":{}} | query | no query",
                "{\"query\":7} | query | as a string",
                "{\"query\":\"{__typename}\",\"variables\":\"x\"} | variables | JSON object",
                "{\"query\":\"{__typename}\",\"extensions\":[]} | extensions | JSON object",
                "{\"query\":\"{__typename}\",\"operationName\":1} | operationName | as a string",
            })
    void callThatIsNoneNamesTheFieldAndTheFix(String body, String field, String fix) {
        posted(body, "application/json")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo(field))
                .body("errors[0].message", containsString(fix));
    }

    @Test
    void jsonNestedWithoutEndIsRefusedLikeAnyOther() {
        posted("{\"query\":\"{__typename}\",\"variables\":" + "{\"a\":".repeat(20_000), "application/json")
                .statusCode(400)
                .body("errors[0].message", containsString("nested more than"));
    }

    @Test
    void documentThatCannotBeExecutedHasItsStatusInTheNewFormOnly() {
        posted("{\"query\":\"{nothing}\"}", GRAPHQL_RESPONSE)
                .statusCode(400)
                .header("Content-Type", startsWith(GRAPHQL_RESPONSE))
                .body("$", not(hasKey("data")))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
        posted("{\"query\":\"{nothing}\"}", "application/json").statusCode(200).body("data", nullValue());
    }

    @Test
    void documentThatIsTooLongIsToldSo() {
        posted("{\"query\":\"{" + "a ".repeat(10_000) + "}\"}", GRAPHQL_RESPONSE)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void anotherMethodIsToldWhichServe() {
        RestAssured.given()
                .request(Method.PUT, "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST");
    }

    @Test
    void mutationByGetIsNotExecutedWhateverUpgradeIsAskedFor() {
        RestAssured.given()
                .header("Upgrade", "anything")
                .header("Accept", GRAPHQL_RESPONSE)
                .queryParam("query", "mutation{forgetTicks}")
                .get("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("by POST"));
    }

    @Test
    void operationNameAndVariablesComeByAddressToo() {
        RestAssured.given()
                .queryParam("query", "query A($n:String!){__type(name:$n){name}} query B{__typename}")
                .queryParam("operationName", "A")
                .queryParam("variables", "{\"n\":\"Guide\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.__type.name", equalTo("Guide"));
    }

    private static ValidatableResponse posted(String body, String accept) {
        return RestAssured.given()
                .header("Accept", accept)
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }

    private static Optional<MediaType> wanted(String accept) {
        return MediaType.wanted(Stream.of(accept.split(","))
                .map(entry -> new ParsableMIMEValue(entry.strip()).forceParse())
                .map(MIMEHeader.class::cast)
                .sorted((a, b) -> Float.compare(b.weight(), a.weight()))
                .toList());
    }
}
