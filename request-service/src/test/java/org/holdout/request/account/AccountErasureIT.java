package org.holdout.request.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.erasure.ErasureSteps;
import org.holdout.request.mandate.HeldMandate;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccountErasureIT {

    @Inject
    EntityManager data;

    @Inject
    ErasureSteps erasure;

    @Inject
    Persons persons;

    @ConfigProperty(name = "quarkus.rest-client.keycloak-admin.url")
    URI keycloak;

    @AfterEach
    void keycloakIsBack() {
        given().put(keycloak.resolve("/back"));
    }

    @Test
    void theAccountIsGoneWithEverythingElse() {
        PersonWithEverything zoe = new PersonWithEverything();

        zoe.erase("erase everything").statusCode(204);

        assertTrue(deleted().contains(subjectOf(zoe)));
    }

    @Test
    void whileKeycloakIsAwayAllElseIsErasedAndTheSweepDeletesTheAccountLater() {
        PersonWithEverything zoe = new PersonWithEverything();
        given().put(keycloak.resolve("/away"));

        zoe.erase("erase everything").statusCode(204);

        assertFalse(deleted().contains(subjectOf(zoe)));
        assertEquals(0, zoe.requests().getInt("total"));
        given().put(keycloak.resolve("/back"));
        erasure.sweep();
        assertTrue(deleted().contains(subjectOf(zoe)));
    }

    @Test
    void whoComesBackWithATokenFromBeforeIsErasedAgain() {
        PersonWithEverything zoe = new PersonWithEverything();
        zoe.erase("erase everything").statusCode(204);
        zoe.call()
                .body("{\"name\": \"Back again\", \"version\": 0}")
                .put("/profile")
                .then()
                .statusCode(200);
        String again = zoe.call().get("/viewer").jsonPath().getString("owner");

        erasure.sweep();

        assertEquals(0, count("select count(*) from profile where owner = '" + again + "'"));
    }

    @Test
    void whatAnAccountTookOverFromAMemberAtThatMomentIsErasedEvenWhileKeycloakIsAway() {
        PersonWithEverything zoe = new PersonWithEverything();
        HeldMandate member = HeldMandate.of(UUID.randomUUID(), "17", "", "");
        String signIn = "https://server.example.com|" + subjectOf(zoe);
        persons.hand(member.owner(), zoe.owner, signIn);
        given().put(keycloak.resolve("/away"));

        erasure.of(zoe.owner, signIn);

        assertEquals(0, count("select count(*) from mandate where owner = '" + member.owner() + "'"));
        assertTrue(persons.known(signIn).isEmpty());
    }

    @Test
    void whoseAccountItWasIsSealedAndForgottenInTheEnd() {
        PersonWithEverything zoe = new PersonWithEverything();
        zoe.erase("erase everything").statusCode(204);
        String subject = subjectOf(zoe);

        String rows = texts("select cast(a as text) from account_erasure a").toString();
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "update account_erasure set begun_at = begun_at - interval '31 minutes'")
                        .executeUpdate());
        erasure.sweep();

        assertFalse(rows.contains(subject));
        assertFalse(rows.contains(HexFormat.of().formatHex(subject.getBytes(StandardCharsets.US_ASCII))));
        assertFalse(rows.contains(zoe.owner.toString()));
        assertEquals(0, count("select count(*) from account_erasure"));
    }

    private static String subjectOf(PersonWithEverything person) {
        String token = person.token();
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return JsonPath.from(json).getString("sub");
    }

    private List<String> deleted() {
        return given().get(keycloak.resolve("/deleted")).asString().lines().toList();
    }

    private List<?> texts(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery(sql, String.class).getResultList());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) data.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
