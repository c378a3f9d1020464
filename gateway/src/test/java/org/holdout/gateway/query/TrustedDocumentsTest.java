package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.gateway.socket.RawSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway that answers registered documents alone; none of the services is there, so what is answered fails there. */
@QuarkusTest
@TestProfile(TrustedDocumentsTest.TrustedOnly.class)
class TrustedDocumentsTest {

    @TestHTTPResource
    URI gateway;

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

    @Test
    void otherDocumentIsRefusedByGet() {
        get("query", "{__typename}")
                .body("data", equalTo(null))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void registeredDocumentIsAnsweredByGetByItsTextAndByItsHash() {
        get("query", registered()).body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
        get("documentId", "sha256:" + TrustedDocuments.hash(registered()))
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{__typename}", "subscription{guideChanged{id}}", "subscription{requestChanged{version}}"})
    void otherDocumentIsRefusedOverASocket(String document) throws Exception {
        assertTrue(saidOverASocket("\"query\":\"" + document + "\"").contains("FORBIDDEN"));
    }

    @Test
    void registeredSubscriptionIsAnsweredOverASocketByItsTextAndByItsHash() throws Exception {
        String subscription = registered("subscription ($id: ID) { requestChanged");

        assertTrue(saidOverASocket("\"query\":\"" + subscription + "\"").contains("UNAUTHENTICATED"));
        assertTrue(saidOverASocket("\"documentId\":\"sha256:" + TrustedDocuments.hash(subscription) + "\"")
                .contains("UNAUTHENTICATED"));
    }

    @Test
    void everyDocumentOfThePortalIsAnswered() {
        List<String> refused = portals()
                .filter(document -> document.startsWith("query") || document.startsWith("mutation"))
                .filter(document ->
                        post(Map.of("query", document)).extract().asString().contains("FORBIDDEN"))
                .toList();

        assertEquals(List.of(), refused);
    }

    /** What is answered to this payload. */
    private String saidOverASocket(String payload) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            RawSocket socket = RawSocket.open(client, gateway).say("{\"type\":\"connection_init\"}");
            assertTrue(socket.hear().contains("connection_ack"));
            String answer = socket.say("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{" + payload + "}}")
                    .hear();
            client.shutdownNow();
            return answer;
        }
    }

    private static ValidatableResponse get(String name, String value) {
        return RestAssured.given().queryParam(name, value).get("/graphql").then();
    }

    private static ValidatableResponse post(Map<String, Object> call) {
        return RestAssured.given()
                .contentType("application/json")
                .body(call)
                .post("/graphql")
                .then();
    }

    private static String registered() {
        return registered("query evidenceKinds");
    }

    private static String registered(String start) {
        return portals()
                .filter(document -> document.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> portals() {
        try (InputStream portal = TrustedDocumentsTest.class.getResourceAsStream("/documents/portal.graphql")) {
            return new String(portal.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank());
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
