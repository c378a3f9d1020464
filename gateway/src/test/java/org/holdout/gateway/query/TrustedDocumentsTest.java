package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gateway that answers registered documents alone; none of the services is there, so what is answered fails there. */
@QuarkusTest
@TestProfile(TrustedDocumentsTest.TrustedOnly.class)
class TrustedDocumentsTest {

    @Test
    void registeredDocumentIsAnsweredByItsText() {
        post(Map.of("query", registered())).body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @Test
    void registeredDocumentIsAnsweredByItsHash() {
        post(Map.of("documentId", "sha256:" + TrustedDocuments.hash(registered())))
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @Test
    void registeredDocumentIsAnsweredByItsHashAsManyClientsSendIt() {
        post(Map.of(
                        "extensions",
                        Map.of(
                                "persistedQuery",
                                Map.of("version", 1, "sha256Hash", TrustedDocuments.hash(registered())))))
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @Test
    void otherDocumentIsRefused() {
        post(Map.of("query", "{__typename}"))
                .body("data", equalTo(null))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("errors[0].message", containsString("registered"));
    }

    @Test
    void otherDocumentIsRefusedWithTheHashOfARegisteredOne() {
        post(Map.of("query", "{__typename}", "documentId", "sha256:" + TrustedDocuments.hash(registered())))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void unknownHashIsNotFound() {
        post(Map.of("documentId", "sha256:" + TrustedDocuments.hash("{__typename}")))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void whatIsNoHashIsNamed() {
        post(Map.of("documentId", "md5:1")).body("errors[0].extensions.fields[0].field", equalTo("documentId"));
    }

    private static ValidatableResponse post(Map<String, Object> call) {
        return RestAssured.given()
                .contentType("application/json")
                .body(call)
                .post("/graphql")
                .then();
    }

    private static String registered() {
        try (InputStream portal = TrustedDocumentsTest.class.getResourceAsStream("/documents/portal.graphql")) {
            return new String(portal.readAllBytes(), UTF_8)
                    .lines()
                    .filter(document -> document.startsWith("query evidenceKinds"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers registered documents alone. */
    public static class TrustedOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "holdout.graphql.documents", "trusted-only",
                    "quarkus.rest-client.request-service.url", "http://127.0.0.1:1");
        }
    }
}
