package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The last release runs with data, this checkout's services and gateway join it on the same databases and topics, and both are used
 * in turn. Too long for every build: {@code ./holdout rehearse-upgrade TAG} runs it.
 */
class UpgradeRehearsal {

    private static final int ROUNDS = 6;

    private static final String READ = """
        query Read($id: ID!) {
          request(id: $id) { id reference state version law { id } deadline { kind dueOn } timeline { action happenedOn } }
        }\
        """;
    private static final String ANSWER = """
        mutation Answer($id: ID!, $version: Int!, $happenedOn: Date!, $key: String) {
          recordAnswer(id: $id, version: $version, outcome: HONOURED, happenedOn: $happenedOn, idempotencyKey: $key) { id state version }
        }\
        """;
    private static final String COUNTED =
            "select coalesce(max(version), 0) from request_outcome where request_id = ? and not erased";
    private static final String WAITING = "select count(*) from outbox where cast(? as uuid) is not null";
    private static final String ENTRIES = "select count(*) from timeline_entry where request_id = ?";
    private static final String SENDINGS = "select count(*) from timeline_entry"
            + " where request_id = ? and cast(action as jsonb) ->> 'action' = 'SEND'";

    @Test
    void bothVersionsServeTheSameDataAndNothingIsLostOrDoubled() throws Exception {
        try (ReleasedPlatform released =
                ReleasedPlatform.start(Path.of(System.getProperty("holdout.rehearsal.released")))) {
            Api before = Api.person(released.platform(), "ana");
            List<JsonNode> requests = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                requests.add(Requests.send(before, Requests.draft(before), sentOn()));
            }
            Map<String, JsonNode> told = told(before, requests);

            try (NewVersions now = NewVersions.beside(released)) {
                Api after = Api.person(now.platform(), "ana");
                assertEquals(told, told(after, requests), "This version tells other things of the release's requests");
                List<Api> inTurn = List.of(before, after);
                for (int i = 0; i < ROUNDS; i++) {
                    Api one = inTurn.get(i % 2);
                    Api other = inTurn.get((i + 1) % 2);
                    assertEquals(one.ask("{ guides { totalCount } }"), other.ask("{ guides { totalCount } }"));
                    requests.add(draftedByOneAndSentByTheOther(one, other));
                    answered(one, other, requests.get(i));
                }

                assertEquals(told(before, requests), told(after, requests));
                restartReleasedRequestService(released.platform(), requests.getFirst());
                assertWhole(new Parts(released.platform()), after, requests);
            }
        }
    }

    /** The draft is asked for by both with one key, so it must be the same. */
    private static JsonNode draftedByOneAndSentByTheOther(Api one, Api other) {
        Map<String, Object> input = Requests.objection(UUID.randomUUID().toString());
        JsonNode draft = Requests.draft(one, input);
        assertEquals(draft, Requests.draft(other, input));
        return Requests.send(other, draft, sentOn());
    }

    private static void answered(Api one, Api other, JsonNode request) {
        Map<String, Object> answer = Map.of(
                "id",
                request.get("id").asText(),
                "version",
                request.get("version").asInt(),
                "happenedOn",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "key",
                UUID.randomUUID().toString());
        assertEquals(one.ask(ANSWER, answer), other.ask(ANSWER, answer));
    }

    /** As a machine that goes down in the middle of an upgrade: the old version finds a schema that it does not know. */
    private static void restartReleasedRequestService(Platform platform, JsonNode request) {
        Parts parts = new Parts(platform);
        long pid = parts.pid("request-service");
        parts.kill("request-service");
        Parts.await("the released request-service is back", () -> parts.pid("request-service") != pid);
        Parts.await(
                "the released version serves again",
                () -> Api.person(platform, "ana")
                        .ask(READ, Map.of("id", request.get("id").asText()))
                        .at("/request/id")
                        .equals(request.get("id")));
    }

    private static void assertWhole(Parts parts, Api api, List<JsonNode> requests) {
        UUID any = UUID.randomUUID();
        for (String service : List.of("guide-service", "request-service", "comparison-service")) {
            Parts.await("nothing waits in the outbox of " + service, () -> parts.count(service, WAITING, any) == 0);
        }
        Set<String> references = new TreeSet<>();
        for (JsonNode request : requests) {
            UUID id = UUID.fromString(request.get("id").asText());
            JsonNode last = api.ask(READ, Map.of("id", id.toString())).get("request");
            references.add(last.get("reference").asText());
            Parts.await(
                    "the request is counted as it is",
                    () -> parts.count("comparison-service", COUNTED, id)
                            == last.get("version").asLong());
            assertEquals(1, parts.count("request-service", SENDINGS, id));
            assertEquals(last.get("timeline").size(), parts.count("request-service", ENTRIES, id));
        }
        assertEquals(requests.size(), references.size());
    }

    private static Map<String, JsonNode> told(Api api, List<JsonNode> requests) {
        return requests.stream()
                .map(request -> request.get("id").asText())
                .collect(Collectors.toMap(
                        id -> id, id -> api.ask(READ, Map.of("id", id)).get("request")));
    }

    private static String sentOn() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    }
}
