package org.holdout.request.request;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.Tokens;

/** One person's hands on the API. */
public final class RequestApi {

    private final String token;

    private RequestApi(String token) {
        this.token = token;
    }

    public static RequestApi as(String name) {
        return new RequestApi(Tokens.of(name));
    }

    public static RequestApi as(String name, String... roles) {
        return new RequestApi(Tokens.of(name, roles));
    }

    /** A client of some organisation, that may read and write requests. */
    public static RequestApi ofAnOrganisation() {
        return new RequestApi(Tokens.client(UUID.randomUUID(), "requests:read", "requests:write"));
    }

    public RequestSpecification call() {
        return call("en");
    }

    public RequestSpecification call(String languages) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", languages);
    }

    /** The draft of the story: Meta, from Ireland, an objection. */
    public static Map<String, Object> objectionToMeta() {
        return new HashMap<>(Map.of(
                "vendor", "meta",
                "country", "IE",
                "rights", List.of("OBJECTION"),
                "law", "eu-gdpr",
                "guide", "meta-instagram-third-party-ios-android"));
    }

    public JsonPath draft() {
        return ok(201, call().body(objectionToMeta()).post("/requests"));
    }

    public JsonPath sent(String day) {
        JsonPath draft = draft();
        return act(draft, Map.of("action", "SEND", "happenedOn", day));
    }

    /** A request to Meta from California whose rights are due on different days: a sale is to stop before an erasure is answered. */
    public JsonPath sentFromCalifornia(String day) {
        JsonPath draft = ok(
                201,
                call().body(Map.of(
                                "vendor",
                                "meta",
                                "country",
                                "US",
                                "state",
                                "CA",
                                "rights",
                                List.of("OPT_OUT_OF_SALE", "ERASURE"),
                                "law",
                                "us-ca-ccpa"))
                        .post("/requests"));
        return act(draft, Map.of("action", "SEND", "happenedOn", day));
    }

    public JsonPath act(JsonPath request, Map<String, Object> action) {
        return ok(200, tryToAct(request, action));
    }

    public Response tryToAct(JsonPath request, Map<String, Object> action) {
        Map<String, Object> body = new HashMap<>(action);
        body.putIfAbsent("version", request.getInt("version"));
        return call().body(body).post("/requests/{id}/actions", request.getString("id"));
    }

    public JsonPath read(String id) {
        return ok(200, call().get("/requests/{id}", id));
    }

    public static JsonPath ok(int status, Response response) {
        return response.then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
