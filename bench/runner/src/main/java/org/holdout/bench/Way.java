package org.holdout.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** How one client drafts and sends: at request-service by REST, or through the gateway by GraphQL. */
final class Way {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String SEND = "mutation S($id: ID!, $version: Int!, $key: String) {"
            + " sendRequest(id: $id, version: $version, idempotencyKey: $key) { id state version } }";
    private static final JsonObject DRAFT = new JsonObject()
            .put("vendor", "meta")
            .put("country", "IE")
            .put("rights", new JsonArray().add("OBJECTION"))
            .put("law", "eu-gdpr");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String graphql;

    /** @param graphql the gateway's address; null: everything at request-service, whose address is {@code service} */
    Way(String service, String graphql) {
        this.service = service;
        this.graphql = graphql;
    }

    Draft draft(String token) throws IOException, InterruptedException {
        JsonObject draft = call(service + "/requests", DRAFT, token);
        return new Draft(token, draft.getString("id"), draft.getInteger("version"));
    }

    void send(Draft draft) throws IOException, InterruptedException {
        JsonObject sent = graphql == null ? byRest(draft) : byGraphQl(draft);
        if (!"SENT".equals(sent.getString("state"))) {
            throw new IllegalStateException("It was not sent: " + sent);
        }
    }

    private JsonObject byRest(Draft draft) throws IOException, InterruptedException {
        JsonObject action = new JsonObject().put("action", "SEND").put("version", draft.version());
        return call(service + "/requests/" + draft.id() + "/actions", action, draft.token());
    }

    private JsonObject byGraphQl(Draft draft) throws IOException, InterruptedException {
        JsonObject variables = new JsonObject()
                .put("id", draft.id())
                .put("version", draft.version())
                .put("key", UUID.randomUUID().toString());
        JsonObject answer =
                call(graphql, new JsonObject().put("query", SEND).put("variables", variables), draft.token());
        if (answer.containsKey("errors")) {
            throw new IllegalStateException("The gateway said: " + answer.getValue("errors"));
        }
        return answer.getJsonObject("data").getJsonObject("sendRequest");
    }

    private JsonObject call(String address, JsonObject body, String token) throws IOException, InterruptedException {
        HttpRequest call = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        HttpResponse<String> answer = client.send(call, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
