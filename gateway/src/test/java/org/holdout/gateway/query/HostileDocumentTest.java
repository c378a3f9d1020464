package org.holdout.gateway.query;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to cost much; each is refused at once, and whoever asks next is served. */
@QuarkusTest
@TestProfile(HostileDocumentTest.Generous.class)
@Timeout(120)
class HostileDocumentTest {
    private static final int TEN_MEGABYTES = 10_000_000;

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("aliases of a root field", many(600, "a%d:dimensions{id}", "{", "}"), "LIMIT_EXCEEDED"),
                Arguments.of(
                        "aliases below one",
                        "{vendors{" + many(1_100, "a%d:totalCount", "", "") + "}}",
                        "LIMIT_EXCEEDED"),
                Arguments.of("a fragment that leads to itself", "{...A} fragment A on Query{...A}", "INVALID_INPUT"),
                Arguments.of(
                        "fragments that lead to each other",
                        "{...A} fragment A on Query{...B} fragment B on Query{...A}",
                        "INVALID_INPUT"),
                Arguments.of("fragments that double each other", doubling(), "LIMIT_EXCEEDED"),
                Arguments.of("fragments that nest each other", nesting(), "LIMIT_EXCEEDED"),
                Arguments.of("directives", "{__typename " + "@skip(if:false)".repeat(2_000) + "}", "LIMIT_EXCEEDED"),
                Arguments.of("operations", many(2_000, "query q%d{__typename}", "", ""), "LIMIT_EXCEEDED"),
                Arguments.of(
                        "nested values",
                        "{vendors(search:" + "[".repeat(4_000) + "]".repeat(400) + ")}",
                        "INVALID_INPUT"),
                Arguments.of("a number of many digits", "{vendors(first:1e700000000){totalCount}}", "INVALID_INPUT"),
                Arguments.of("nested selections", "{a".repeat(2_400) + "}".repeat(2_400), "INVALID_INPUT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void documentThatCostsMuchIsRefused(String name, String document, String code) {
        post(Map.of("query", document)).body("data", nullValue()).body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void bodyOfTenMegabytesIsTooLarge() {
        RestAssured.given()
                .contentType("application/json")
                .body("{\"query\":\"{__typename} #" + "x".repeat(TEN_MEGABYTES) + "\"}")
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("code", equalTo("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void batchIsRefused() {
        post("[{\"query\":\"{__typename}\"},{\"query\":\"{__typename}\"}]")
                .statusCode(400)
                .body("errors[0].extensions.fields[0].field", equalTo("body"));
    }

    @Test
    void variablesNestedWithoutEndAreRefused() {
        post("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}}")
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @ParameterizedTest
    @CsvSource({"Int, vendors(first:$n){totalCount}", "ID!, vendor(id:$n){id}"})
    void numberOfManyDigitsIsAnsweredWithoutBeingWrittenOut(String type, String field) {
        post("{\"query\":\"query($n:" + type + "){" + field + "}\",\"variables\":{\"n\":1e700000000}}")
                .statusCode(200)
                .body("$", anyOf(hasKey("data"), hasKey("errors")));
    }

    @AfterEach
    void theNextOneIsServed() {
        post(Map.of("query", "{__typename}")).statusCode(200).body("data.__typename", equalTo("Query"));
    }

    private static String many(int times, String pattern, String before, String after) {
        return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining(" ", before, after));
    }

    /** 2 to the power of 25 fields in a few lines. */
    private static String doubling() {
        return "{...F0}"
                + IntStream.range(0, 25)
                        .mapToObj(i -> " fragment F%d on Query{...F%d ...F%d}".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + " fragment F25 on Query{__typename}";
    }

    /** Within each fragment as deep as the parser lets it be. */
    private static String nesting() {
        return "{...F0}"
                + IntStream.range(0, 10)
                        .mapToObj(i -> " fragment F%d on Query{%s...F%d%s}"
                                .formatted(i, "a{".repeat(150), i + 1, "}".repeat(150)))
                        .collect(Collectors.joining())
                + " fragment F10 on Query{__typename}";
    }

    private static ValidatableResponse post(Object body) {
        return RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }

    /** Points enough to try all of them within a minute. */
    public static class Generous implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.gateway.fair-use.points-of-address", "100000000");
        }
    }
}
