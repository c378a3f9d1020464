package org.holdout.request.webhook;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.holdout.request.Tokens;
import org.holdout.request.mandate.HeldMandate;
import org.holdout.request.request.RequestApi;

/** An organisation that is told of what happens: its hands on the API. */
final class Association {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    final UUID id = UUID.randomUUID();

    RequestSpecification call(String... scopes) {
        return with(Tokens.client(id, scopes));
    }

    RequestSpecification call() {
        return call("requests:read", "requests:write", "webhooks");
    }

    RequestSpecification administrator(String name) {
        return with(Tokens.administrator(name, id));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** A new endpoint with its secret. */
    JsonPath webhook(String address, String signature, String... events) {
        return ok(201, add(address, signature, events));
    }

    Response add(String address, String signature, String... events) {
        return call().body(Map.of("address", address, "signature", signature, "events", List.of(events)))
                .post("/organisations/{org}/webhooks", id);
    }

    /** One of its endpoints. */
    Map<String, Object> one(String webhook) {
        return ok(200, call().get("/organisations/{org}/webhooks", id)).<Map<String, Object>>getList("$").stream()
                .filter(each -> webhook.equals(each.get("id")))
                .findFirst()
                .orElseThrow();
    }

    Response change(String webhook, Map<String, Object> change) {
        return call().body(change).patch("/organisations/{org}/webhooks/{id}", id, webhook);
    }

    Response post(String webhook, String what, Object body) {
        return call().body(body).post("/organisations/{org}/webhooks/{id}/" + what, id, webhook);
    }

    /** Deliveries, newest first. */
    List<Map<String, Object>> deliveries(String webhook) {
        return ok(200, call().get("/organisations/{org}/webhooks/{id}/deliveries?first=100", id, webhook))
                .getList("items");
    }

    /** The newest one, once it is in that state. */
    Map<String, Object> newest(String webhook, DeliveryState state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> deliveries(webhook).isEmpty()
                                ? Map.<String, Object>of()
                                : deliveries(webhook).getFirst(),
                        one -> state.name().equals(one.get("state")));
    }

    HeldMandate mandate() {
        return HeldMandate.of(id, "M-" + UUID.randomUUID(), "", "");
    }

    /** A draft under that mandate. */
    JsonPath draft(HeldMandate mandate) {
        Map<String, Object> body = new HashMap<>(RequestApi.objectionToMeta());
        body.put("mandate", mandate.id().toString());
        return ok(201, call().body(body).post("/requests"));
    }

    /** Sends it. */
    JsonPath sent(HeldMandate mandate) {
        return act(draft(mandate), "SEND");
    }

    JsonPath act(JsonPath request, String action) {
        return ok(
                200,
                call().body(Map.of("action", action, "version", request.getInt("version"), "happenedOn", "2026-01-31"))
                        .post("/requests/{id}/actions", request.getString("id")));
    }

    static JsonPath ok(int status, Response response) {
        return RequestApi.ok(status, response);
    }

    static void eventually(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }
}
