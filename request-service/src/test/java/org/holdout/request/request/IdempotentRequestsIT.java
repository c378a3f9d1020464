package org.holdout.request.request;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IdempotentRequestsIT {
    @Test
    void theSameKeyHappensOnceAndAnswersTheSame() {
        RequestApi ana = RequestApi.as("ana-idempotent");
        String key = UUID.randomUUID().toString();
        Map<String, Object> draft = RequestApi.objectionToMeta();

        JsonPath first = RequestApi.ok(
                201, ana.call().header("Idempotency-Key", key).body(draft).post("/requests"));
        JsonPath second = RequestApi.ok(
                201, ana.call().header("Idempotency-Key", key).body(draft).post("/requests"));

        assertEquals(first.getString("id"), second.getString("id"));
        ana.call().get("/requests").then().body("total", equalTo(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        RequestApi ana = RequestApi.as("ana-reused");
        String key = UUID.randomUUID().toString();
        Map<String, Object> draft = RequestApi.objectionToMeta();
        ana.call()
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/requests")
                .then()
                .statusCode(201);
        draft.put("rights", List.of("ACCESS"));

        ana.call()
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/requests")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aRepeatedSendAnswersTheSameThoughTheVersionIsOld() {
        RequestApi ana = RequestApi.as("ana-repeat");
        JsonPath draft = ana.draft();
        Map<String, Object> send = Map.of("action", "SEND", "happenedOn", "2026-01-31", "version", 1);
        String key = UUID.randomUUID().toString();

        JsonPath first = RequestApi.ok(
                200,
                ana.call()
                        .header("Idempotency-Key", key)
                        .body(send)
                        .post("/requests/{id}/actions", draft.getString("id")));
        JsonPath second = RequestApi.ok(
                200,
                ana.call()
                        .header("Idempotency-Key", key)
                        .body(send)
                        .post("/requests/{id}/actions", draft.getString("id")));

        assertEquals(first.getInt("version"), second.getInt("version"));
        assertEquals(1, second.getList("timeline").size());
    }

    @Test
    void twoOfTheSameKeyAtOnceHappenOnce() throws Exception {
        RequestApi ana = RequestApi.as("ana-concurrent");
        String key = UUID.randomUUID().toString();
        ana.call().get("/viewer").then().statusCode(200);
        Callable<Response> post = () -> ana.call()
                .header("Idempotency-Key", key)
                .body(RequestApi.objectionToMeta())
                .post("/requests");

        List<String> ids;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = pool.invokeAll(List.of(post, post, post, post));
            ids = answers.stream()
                    .map(f -> f.resultNow().then().statusCode(201).extract().<String>path("id"))
                    .toList();
        }

        assertEquals(1, ids.stream().distinct().count());
        ana.call().get("/requests").then().body("total", equalTo(1));
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> draft = RequestApi.objectionToMeta();

        JsonPath anas = RequestApi.ok(
                201,
                RequestApi.as("ana-key")
                        .call()
                        .header("Idempotency-Key", key)
                        .body(draft)
                        .post("/requests"));
        JsonPath bens = RequestApi.ok(
                201,
                RequestApi.as("ben-key")
                        .call()
                        .header("Idempotency-Key", key)
                        .body(draft)
                        .post("/requests"));

        assertNotEquals(anas.getString("id"), bens.getString("id"));
    }
}
