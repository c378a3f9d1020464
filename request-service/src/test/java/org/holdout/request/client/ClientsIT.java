package org.holdout.request.client;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who administer an organisation see its clients and give them new secrets. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ClientsIT {

    @Inject
    EntityManager data;

    @ConfigProperty(name = "quarkus.rest-client.keycloak-admin.url")
    URI keycloak;

    private final UUID guild = UUID.randomUUID();
    private final String gil = Tokens.administrator("gil", guild);
    private final String client = "client-of-" + guild;

    @AfterEach
    void keycloakIsBack() {
        given().put(keycloak.resolve("/back"));
    }

    @Test
    void whoAdministersSeesTheClientsWhoseTokensSpeakForTheOrganisationAndNoOthers() {
        known(client, guild);
        known("guild-by-its-name-only", UUID.randomUUID());
        known("of-two", guild, UUID.randomUUID());

        all(gil).then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].id", equalTo(client))
                .body("[0].name", equalTo("Member system"))
                .body("[0].scopes", contains("requests:read", "webhooks"))
                .body("[0].enabled", equalTo(true))
                .body("[0].lastUsedAt", nullValue());
    }

    @Test
    void clientsOnLaterPagesAreFoundToo() {
        UUID other = UUID.randomUUID();
        for (int i = 0; i < 101; i++) {
            known("other-" + i + other, other);
        }
        known(client, guild);

        all(gil).then().statusCode(200).body("id", contains(client));
    }

    @Test
    void theHourOfAClientsLastUseIsSeen() {
        known(client, guild);
        Instant before = Instant.now().truncatedTo(ChronoUnit.HOURS);
        given().auth()
                .oauth2(Tokens.client(guild, "requests:read"))
                .get("/requests")
                .then()
                .statusCode(200);
        Instant after = Instant.now().truncatedTo(ChronoUnit.HOURS);

        String used = all(gil).jsonPath().getString("[0].lastUsedAt");

        assertTrue(List.of(before, after).contains(Instant.parse(used)), used);
    }

    @Test
    void aNewSecretIsTheOneOfKeycloakAndKeptNowhereElse() {
        known(client, guild);

        JsonPath rotated =
                rotate(gil, client, "a-key").then().statusCode(200).extract().jsonPath();

        String secret = rotated.getString("secret");
        assertTrue(secrets().contains(secret));
        assertEquals(client, rotated.getString("client.id"));
        assertEquals("2026-11-26T04:48:40Z", rotated.getString("client.secretSince"));
        assertFalse(rows("client_rotation").contains(secret));
        assertFalse(rows("idempotency_key").contains(secret));
    }

    @Test
    void theSameKeyRotatesOnceAndShowsTheSecretAgain() {
        known(client, guild);
        String first = rotate(gil, client, "a-key").jsonPath().getString("secret");
        long given = secrets().size();

        String again = rotate(gil, client, "a-key").jsonPath().getString("secret");

        assertEquals(first, again);
        assertEquals(given, secrets().size());
    }

    @Test
    void aSecretThatWasReplacedIsNotShownAgain() {
        known(client, guild);
        String first = rotate(gil, client, "first").jsonPath().getString("secret");
        String second = rotate(gil, client, "second").jsonPath().getString("secret");

        rotate(gil, client, "first").then().statusCode(200).body("secret", nullValue());

        assertNotEquals(first, second);
    }

    @Test
    void anHourLaterTheSecretIsShownNoMore() {
        known(client, guild);
        rotate(gil, client, "a-key").then().statusCode(200).body("secret", notNullValue());
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "update client_rotation set rotated_at = rotated_at - interval '61 minutes'")
                        .executeUpdate());

        rotate(gil, client, "a-key").then().statusCode(200).body("secret", nullValue());
    }

    @Test
    void whileKeycloakIsAwayItIsSaidAndTheSameKeyServesLater() {
        known(client, guild);
        given().put(keycloak.resolve("/away"));

        all(gil).then().statusCode(503).body("code", equalTo("UNAVAILABLE"));
        rotate(gil, client, "a-key").then().statusCode(503).body("code", equalTo("UNAVAILABLE"));

        given().put(keycloak.resolve("/back"));
        rotate(gil, client, "a-key").then().statusCode(200).body("secret", notNullValue());
    }

    @Test
    void aClientMayNotSeeClientsAndNobodyThoseOfAnotherOrganisation() {
        known(client, guild);
        String itself = Tokens.client(guild, "requests:read", "requests:write", "webhooks");
        String stranger = Tokens.administrator("stan", UUID.randomUUID());
        UUID others = UUID.randomUUID();
        known("client-of-" + others, others);

        all(itself).then().statusCode(403);
        rotate(itself, client, null).then().statusCode(403);
        all(stranger).then().statusCode(404);
        rotate(stranger, client, null).then().statusCode(404);
        rotate(gil, "client-of-" + others, null).then().statusCode(404);
    }

    private Response all(String token) {
        return given().auth().oauth2(token).get("/organisations/{id}/clients", guild);
    }

    private Response rotate(String token, String id, String key) {
        return given().auth()
                .oauth2(token)
                .headers(key == null ? Map.of() : Map.of("Idempotency-Key", key))
                .post("/organisations/{organisation}/clients/{client}/secret", guild, id);
    }

    /** Makes a client known to Keycloak whose tokens speak for these. */
    private void known(String clientId, UUID... organisations) {
        List<Map<String, Object>> mappers = java.util.Arrays.stream(organisations)
                .map(id -> Map.<String, Object>of(
                        "protocolMapper",
                        "oidc-hardcoded-claim-mapper",
                        "config",
                        Map.of("claim.name", "organization_id", "claim.value", id.toString())))
                .toList();
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "clientId",
                        clientId,
                        "name",
                        "Member system",
                        "enabled",
                        true,
                        "serviceAccountsEnabled",
                        true,
                        "secret",
                        "the-first-secret",
                        "protocolMappers",
                        mappers,
                        "defaultClientScopes",
                        List.of("basic", "webhooks"),
                        "optionalClientScopes",
                        List.of("requests:read")))
                .post(keycloak.resolve("/clients"))
                .then()
                .statusCode(204);
    }

    private List<String> secrets() {
        return given().get(keycloak.resolve("/secrets")).asString().lines().toList();
    }

    private String rows(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery("select cast(t as text) from " + table + " t", String.class)
                        .getResultList()
                        .toString());
    }
}
