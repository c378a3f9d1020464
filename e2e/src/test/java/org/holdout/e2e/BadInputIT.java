package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input by API: the right code for each, and a sentence that a person understands. */
@ExtendWith(PlatformExtension.class)
class BadInputIT {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String FILE = Traces.personal("face-of-ana.png");
    private static final String WITHDRAW =
            "mutation W($id: ID!) { withdrawRequest(id: $id, version: 1, happenedOn: \"2026-01-31\") { id } }";

    @Test
    void anUnknownIdIsNotFound(Platform platform) {
        Api ana = Api.person(platform, "ana");

        assertTrue(
                ana.ask("{ guide(id: \"no-such-guide\") { id } }").get("guide").isNull());
        assertTrue(ana.ask("{ vendor(id: \"no-such-vendor\") { id } }")
                .get("vendor")
                .isNull());
        assertTrue(ana.ask("query Q($id: ID!) { request(id: $id) { id } }", Map.of("id", UUID.randomUUID()))
                .get("request")
                .isNull());
        assertEquals(
                "INVALID_INPUT", ana.refusal("{ comparison(vendors: [\"no-such-vendor\"]) { region } }", Map.of()));
        assertEquals("NOT_FOUND", ana.refusal(WITHDRAW, Map.of("id", UUID.randomUUID())));
        assertProblem(404, "NOT_FOUND", ana.upload(UUID.randomUUID().toString(), "prompt-record", FILE, new byte[9]));
        assertEquals(404, ana.download(UUID.randomUUID().toString()).statusCode());
    }

    @Test
    void aTextOfOneMegabyteIsRefused(Platform platform) {
        Api ana = Api.person(platform, "ana");
        Map<String, Object> input =
                new HashMap<>(Requests.objection(UUID.randomUUID().toString()));
        input.put("grounds", "a".repeat(MEBIBYTE / 2));

        assertEquals("INVALID_INPUT", Requests.refusedDraft(ana, input));

        input.put("grounds", "a".repeat(MEBIBYTE));
        assertProblem(413, "PAYLOAD_TOO_LARGE", ana.postQuery(Requests.DRAFT, Map.of("input", input)));
    }

    @Test
    void aRenamedExecutableIsRefusedAsEvidence(Platform platform) {
        Api ana = Api.person(platform, "ana");
        String id = Requests.draft(ana).get("id").asText();
        byte[] executable = new byte[4096];
        executable[0] = 0x7f;
        executable[1] = 'E';
        executable[2] = 'L';
        executable[3] = 'F';

        var answer = ana.upload(id, "ai-output-screenshot", FILE, executable);

        assertProblem(422, "EVIDENCE_REJECTED", answer);
    }

    @Test
    void aFileOfTwentyOneMebibytesIsTooLarge(Platform platform) {
        Api ana = Api.person(platform, "ana");
        String id = Requests.draft(ana).get("id").asText();
        byte[] text = new byte[21 * MEBIBYTE];
        java.util.Arrays.fill(text, (byte) 'a');

        var answer = ana.upload(id, "ai-output-transcript", FILE, text);

        assertProblem(413, "PAYLOAD_TOO_LARGE", answer);
    }

    @Test
    void aDateInTheFutureIsRefused(Platform platform) {
        Api ana = Api.person(platform, "ana");

        assertEquals(
                "INVALID_INPUT",
                Requests.refusedSend(
                        ana,
                        Requests.draft(ana),
                        LocalDate.now(ZoneOffset.UTC).plusDays(40).toString()));
    }

    @Test
    void theSameKeyAnswersTheSameAndAnotherBodyIsRefused(Platform platform) {
        Api ana = Api.person(platform, "ana");
        String key = UUID.randomUUID().toString();

        JsonNode first = Requests.draft(ana, Requests.objection(key));
        JsonNode again = Requests.draft(ana, Requests.objection(key));
        Map<String, Object> other = new HashMap<>(Requests.objection(key));
        other.put("country", "DE");

        assertEquals(first.get("id"), again.get("id"));
        assertEquals("IDEMPOTENCY_KEY_REUSED", Requests.refusedDraft(ana, other));
    }

    @Test
    void aStaleVersionIsRefused(Platform platform) {
        Api ana = Api.person(platform, "ana");
        JsonNode draft = Requests.draft(ana);
        Requests.send(ana, draft, "2026-01-31");

        assertEquals("STALE_VERSION", Requests.refusedSend(ana, draft, "2026-01-31"));
    }

    @Test
    void anExpiredTokenIsUnauthenticated(Platform platform) {
        new Keycloak(platform).withShortLivedClient("e2e-short-lived", 1, () -> {
            Api late = Api.person(platform, "ana", "e2e-short-lived");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Instant.now().isAfter(late.tokenExpiry()));

            var answer = late.postQuery("{ me { roles } }", Map.of());

            assertProblem(401, "UNAUTHENTICATED", answer);
            assertProblem(401, "UNAUTHENTICATED", late.upload(UUID.randomUUID().toString(), "x", FILE, new byte[9]));
        });
    }

    @Test
    void aProfileThatIsWrongIsRefused(Platform platform) {
        Map<String, Object> profile = Map.of(
                "name",
                Traces.personal("Ana Quillfeather"),
                "postalAddress",
                Traces.personal("7 Saltmarsh Lane, Dunmore"),
                "email",
                Traces.personal("quillfeather-at-nowhere"),
                "country",
                "XX");

        assertEquals(
                "INVALID_INPUT",
                Api.person(platform, "ana")
                        .refusal(
                                "mutation P($input: ProfileInput!) { updateProfile(input: $input) { name } }",
                                Map.of("input", profile)));
    }

    @Test
    void aForgedTokenIsUnauthenticated(Platform platform) {
        Api forged = Api.withToken(platform, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.");

        var answer = forged.postQuery("{ me { roles } }", Map.of());

        assertProblem(401, "UNAUTHENTICATED", answer);
        assertEquals("UNAUTHENTICATED", Api.visitor(platform).refusal("{ me { roles } }", Map.of()));
    }

    @Test
    void aQueryNestedFiftyDeepIsRefused(Platform platform) {
        String nested =
                "{ vendor(id: \"meta\") " + "{ guides { vendor ".repeat(25) + "{ id }" + " } }".repeat(25) + " }";

        assertEquals("LIMIT_EXCEEDED", Api.visitor(platform).refusal(nested, Map.of()));
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        JsonNode problem = Api.read(answer);
        JsonNode error = problem.path("errors").path(0);
        assertEquals(
                code, problem.path("code").asText(error.at("/extensions/code").asText()), answer::body);
        Sentences.assertUnderstandable(
                problem.path("detail").asText(error.path("message").asText()));
    }
}
