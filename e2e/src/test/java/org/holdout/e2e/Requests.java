package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The requests that the journeys by API make. */
final class Requests {

    static final String INSTAGRAM_GUIDE = "meta-instagram-third-party-ios-android";

    static final String DRAFT = """
            mutation Draft($input: DraftRequestInput!) {
              draftRequest(input: $input) { id reference state version law { id } controller { name country } }
            }""";
    private static final String SEND = """
            mutation Send($id: ID!, $version: Int!, $sentOn: Date, $key: String) {
              sendRequest(id: $id, version: $version, sentOn: $sentOn, idempotencyKey: $key) {
                id state version timeliness deadline { kind dueOn explanation }
              }
            }""";

    private Requests() {}

    /** An objection against Meta from Ireland. */
    static Map<String, Object> objection(String key) {
        return Map.of(
                "vendor",
                "meta",
                "country",
                "IE",
                "rights",
                List.of("OBJECTION"),
                "channel",
                "WEB_FORM",
                "guide",
                INSTAGRAM_GUIDE,
                "idempotencyKey",
                key);
    }

    static JsonNode draft(Api api) {
        return draft(api, objection(UUID.randomUUID().toString()));
    }

    static JsonNode draft(Api api, Map<String, Object> input) {
        return api.ask(DRAFT, Map.of("input", input)).get("draftRequest");
    }

    static String refusedDraft(Api api, Map<String, Object> input) {
        return api.refusal(DRAFT, Map.of("input", input));
    }

    static JsonNode send(Api api, JsonNode request, String sentOn) {
        return api.ask(SEND, sending(request, sentOn)).get("sendRequest");
    }

    static String refusedSend(Api api, JsonNode request, String sentOn) {
        return api.refusal(SEND, sending(request, sentOn));
    }

    private static Map<String, Object> sending(JsonNode request, String sentOn) {
        return Map.of(
                "id",
                request.get("id").asText(),
                "version",
                request.get("version").asInt(),
                "sentOn",
                sentOn,
                "key",
                UUID.randomUUID().toString());
    }
}
