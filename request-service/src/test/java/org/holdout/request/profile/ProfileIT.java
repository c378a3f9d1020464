package org.holdout.request.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ProfileIT {

    private final String person = "person-" + UUID.randomUUID();

    @Inject
    Profiles profiles;

    @Inject
    EntityManager data;

    @Test
    void aProfileIsEmptyUntilSavedAndThenReadBack() {
        // Given
        get().statusCode(200).body("version", equalTo(0)).body("name", nullValue());

        // When
        save(Map.of("name", "Zoë Example", "email", "zoe@example.org", "timeZone", "Europe/Dublin", "version", 0))
                .statusCode(200);

        // Then
        get().body("name", equalTo("Zoë Example"))
                .body("email", equalTo("zoe@example.org"))
                .body("version", equalTo(1));
    }

    @Test
    void theNamesOfAccountsAreKeptInTheirOrderAndAWrongOneIsNamed() {
        save(Map.of("accountNames", List.of("ana.ex", " ", "ana at work"), "version", 0))
                .statusCode(200);

        get().body("accountNames", contains("ana.ex", "ana at work"));
        save(Map.of("accountNames", List.of("fine", "a".repeat(201))))
                .statusCode(400)
                .body("errors.field", contains("accountNames[1]"));
    }

    @Test
    void aStaleVersionIsRefused() {
        // Given
        save(Map.of("name", "first", "version", 0)).statusCode(200);
        save(Map.of("name", "second", "version", 1)).statusCode(200).body("version", equalTo(2));

        // Then
        save(Map.of("name", "late", "version", 1)).statusCode(409).body("code", equalTo("STALE_VERSION"));
        save(Map.of("name", "late", "version", 0)).statusCode(409);
        get().body("name", equalTo("second"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        save(Map.of(
                        "name", "line\nfeed",
                        "email", "nobody",
                        "country", "Ireland",
                        "state", "California",
                        "timeZone", "Dublin",
                        "language", "fr",
                        "postalAddress", "a".repeat(1001)))
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "name", "email", "country", "state", "timeZone", "language", "postalAddress"));
    }

    @Test
    void theTimeZoneIsUtcUntilThePersonSaysOtherwise() {
        // Given
        save(Map.of("language", "de")).statusCode(200);
        UUID owner = newestOwner();

        // Then
        assertEquals(ZoneOffset.UTC, profiles.zoneOf(owner));
        assertEquals("de", profiles.languageOf(owner).orElseThrow().getLanguage());
        save(Map.of("timeZone", "Europe/Dublin")).statusCode(200);
        assertEquals(ZoneId.of("Europe/Dublin"), profiles.zoneOf(owner));
    }

    @Test
    void theRowHoldsNothingReadable() {
        // When
        save(Map.of("name", "Zoë Example")).statusCode(200);

        // Then
        String row = QuarkusTransaction.requiringNew()
                .call(() ->
                        (String) data.createNativeQuery("select string_agg(cast(profile as text), ' ') from profile")
                                .getSingleResult());
        assertFalse(row.contains("Example"), row);
        assertFalse(row.contains(HexFormat.of().formatHex("Example".getBytes(StandardCharsets.UTF_8))), row);
    }

    private ValidatableResponse get() {
        return given().auth().oauth2(Tokens.of(person)).get("/profile").then();
    }

    private ValidatableResponse save(Map<String, Object> profile) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType(ContentType.JSON)
                .body(profile)
                .put("/profile")
                .then();
    }

    private UUID newestOwner() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (UUID) data.createNativeQuery("select owner from profile order by changed_at desc limit 1")
                        .getSingleResult());
    }
}
