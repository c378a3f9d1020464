package org.holdout.request.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ben never learns that Ana's request exists: every way to it answers as if there were none. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IsolationIT {

    private static final RequestApi ANA = RequestApi.as("ana-isolated");
    private static final RequestApi BEN = RequestApi.as("ben-isolated");

    /** One way to a request. */
    interface Way {
        Response go(RequestApi who, String request);
    }

    static Stream<Way> ways() {
        return Stream.of(
                (who, id) -> who.call().get("/requests/{id}", id),
                (who, id) -> who.call().get("/requests/{id}/complaint.pdf", id),
                (who, id) -> who.call().get("/requests/{id}/complaint.txt", id),
                (who, id) -> who.call().get("/requests/{id}/file.zip", id),
                (who, id) ->
                        who.call().body(Map.of("version", 1, "grounds", "x")).put("/requests/{id}/draft", id),
                (who, id) -> who.call().delete("/requests/{id}/draft?version=1", id),
                (who, id) -> who.call().get("/requests/{id}/letter", id),
                (who, id) -> who.call().get("/requests/{id}/letter.txt", id),
                (who, id) -> who.call().get("/requests/{id}/letter.pdf", id),
                (who, id) -> who.call()
                        .body(Map.of("kind", "ai-output-screenshot", "prompt", "Who am I?"))
                        .post("/requests/{id}/evidence-descriptions", id),
                (who, id) -> who.call()
                        .contentType(ContentType.MULTIPART)
                        .multiPart("kind", "ai-output-screenshot")
                        .multiPart("file", "a.txt", "text".getBytes(StandardCharsets.UTF_8), "text/plain")
                        .post("/requests/{id}/evidence", id));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anothersRequestIsAsOneThatDoesNotExist(Way way) {
        String anas = ANA.draft().getString("id");

        Response others = way.go(BEN, anas);
        Response nobodys = way.go(BEN, UUID.randomUUID().toString());

        assertEquals(404, others.statusCode(), others.asString());
        assertEquals("NOT_FOUND", others.jsonPath().getString("code"));
        assertEquals(told(nobodys), told(others));
        assertEquals("DRAFT", ANA.read(anas).getString("state"));
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void noActionReachesAnothersRequest(ActionKind action) {
        String anas = ANA.sent("2026-01-31").getString("id");
        Map<String, Object> body = Map.of("action", action.name(), "version", 2);

        Response others = BEN.call().body(body).post("/requests/{id}/actions", anas);
        Response nobodys = BEN.call().body(body).post("/requests/{id}/actions", UUID.randomUUID());

        assertEquals(404, others.statusCode(), others.asString());
        assertEquals(told(nobodys), told(others));
    }

    @Test
    void theListHoldsNothingOfAnother() {
        ANA.draft();

        RequestApi.as("ben-empty")
                .call()
                .get("/requests")
                .then()
                .body("total", equalTo(0))
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "operator"})
    void otherRolesSeeNoRequest(String role) {
        String anas = ANA.draft().getString("id");
        RequestApi other = RequestApi.as("other-" + role, role);

        other.call().get("/requests/{id}", anas).then().statusCode(404);
        other.call().get("/requests").then().statusCode(200).body("total", equalTo(0));
        other.call().body(RequestApi.objectionToMeta()).post("/requests").then().statusCode(403);
    }

    @Test
    void anOrganisationWithoutAMandateSeesAndMakesNoRequest() {
        String anas = ANA.draft().getString("id");
        RequestApi guild = RequestApi.ofAnOrganisation();

        guild.call().get("/requests/{id}", anas).then().statusCode(404);
        guild.call().get("/requests").then().statusCode(200).body("total", equalTo(0));
        guild.call()
                .body(RequestApi.objectionToMeta())
                .post("/requests")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("mandate"));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        RestAssured.given().get("/requests").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        RestAssured.given().get("/viewer").then().statusCode(401);
    }

    @Test
    void theViewerIsKnownByARandomIdThatStays() {
        JsonPath first = RequestApi.ok(200, ANA.call().get("/viewer"));
        JsonPath second = RequestApi.ok(200, ANA.call().get("/viewer"));

        assertEquals(first.getString("owner"), second.getString("owner"));
        assertEquals(List.of("person"), first.getList("roles"));
        assertFalse(first.prettify().contains("subject-of"));
        BEN.call().get("/viewer").then().body("owner", not(equalTo(first.getString("owner"))));
    }

    /** What a refusal tells, without the address that was asked for. */
    private static Map<String, Object> told(Response refusal) {
        Map<String, Object> told = new HashMap<>(refusal.jsonPath().getMap("$"));
        told.remove("instance");
        told.put("status", refusal.statusCode());
        return told;
    }
}
