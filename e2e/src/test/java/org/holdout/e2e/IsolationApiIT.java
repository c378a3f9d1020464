package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What you may not see does not exist, whichever way you ask. */
@ExtendWith(PlatformExtension.class)
class IsolationApiIT {

    @Test
    void theDateAndItsReasonsAreToldToTheOwner(Platform platform) {
        Api ana = Api.person(platform, "ana");

        JsonNode sent = Requests.send(ana, Requests.draft(ana), "2026-01-31");

        assertEquals("2026-03-02", sent.at("/deadline/dueOn").asText());
        String reasons = sent.at("/deadline/explanation").toString();
        assertTrue(reasons.contains("31 January 2026"), reasons);
        assertTrue(reasons.contains("there is no 31 February"), reasons);
        assertTrue(reasons.contains("Monday 2 March 2026"), reasons);
    }

    @Test
    void anotherPersonCanNotLearnThatARequestExists(Platform platform) {
        Api ana = Api.person(platform, "ana");
        JsonNode request = Requests.draft(ana);
        String id = request.get("id").asText();
        String evidence = evidenceOf(ana, id);
        for (String other : new String[] {"ben", "ed", "olga"}) {
            Api stranger = Api.person(platform, other);

            assertTrue(stranger.ask("query Q($id: ID!) { request(id: $id) { id } }", Map.of("id", id))
                    .get("request")
                    .isNull());
            assertFalse(stranger.ask("{ requests(first: 100) { edges { node { id } } } }")
                    .toString()
                    .contains(id));
            assertEquals("NOT_FOUND", Requests.refusedSend(stranger, request, "2026-01-31"));
            assertEquals(404, stranger.download(evidence).statusCode());
            assertEquals(
                    404,
                    stranger.upload(id, "prompt-record", "p.txt", "x".getBytes(StandardCharsets.UTF_8))
                            .statusCode());
        }
        assertEquals(404, Api.guild(platform).download(evidence).statusCode());
    }

    @Test
    void anUnknownRequestAndAnotherPersonsAnswerTheSame(Platform platform) {
        String id = Requests.draft(Api.person(platform, "ana")).get("id").asText();
        Api ben = Api.person(platform, "ben");
        String withdraw =
                "mutation W($id: ID!) { withdrawRequest(id: $id, version: 1, happenedOn: \"2026-01-31\") { id } }";

        String foreign = ben.answer(withdraw, Map.of("id", id)).toString().replace(id, "ID");
        String unknownId = UUID.randomUUID().toString();
        String unknown =
                ben.answer(withdraw, Map.of("id", unknownId)).toString().replace(unknownId, "ID");

        assertEquals(unknown, foreign);
    }

    private static String evidenceOf(Api owner, String request) {
        byte[] text = Traces.personal("Prompt: who is Ana?").getBytes(StandardCharsets.UTF_8);
        var answer = owner.upload(request, "ai-output-transcript", Traces.personal("transcript-of-ana.txt"), text);
        assertTrue(answer.statusCode() / 100 == 2, answer::body);
        return owner.ask("query Q($id: ID!) { request(id: $id) { evidence { id } } }", Map.of("id", request))
                .at("/request/evidence/0/id")
                .asText();
    }
}
