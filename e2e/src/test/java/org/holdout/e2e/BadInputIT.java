package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input by API: the right code for each, and a log without a person's words or address. */
@ExtendWith(PlatformExtension.class)
class BadInputIT {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void anUnknownIdIsNotFound(Platform platform) {
        Api ana = Api.person(platform, "ana");

        assertTrue(
                ana.ask("{ guide(id: \"no-such-guide\") { id } }").get("guide").isNull());
        assertTrue(ana.ask("{ vendor(id: \"no-such-vendor\") { id } }")
                .get("vendor")
                .isNull());
        assertEquals(
                "INVALID_INPUT", ana.refusal("{ comparison(vendors: [\"no-such-vendor\"]) { region } }", Map.of()));
    }

    @Test
    void aTextOfOneMegabyteIsRefused(Platform platform) {
        Api ana = Api.person(platform, "ana");
        Map<String, Object> input =
                new HashMap<>(Requests.objection(UUID.randomUUID().toString()));
        input.put("grounds", "a".repeat(MEBIBYTE / 2));

        assertEquals("INVALID_INPUT", Requests.refusedDraft(ana, input));

        input.put("grounds", "a".repeat(2 * MEBIBYTE));
        String body =
                "{\"query\":\"{ dimensions { id } }\",\"variables\":{\"x\":\"" + "a".repeat(2 * MEBIBYTE) + "\"}}";
        assertEquals(413, ana.post(body).statusCode());
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

        var answer = ana.upload(id, "ai-output-screenshot", "screenshot.png", executable);

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("EVIDENCE_REJECTED"), answer::body);
    }

    @Test
    void aFileOfTwentyOneMebibytesIsTooLarge(Platform platform) {
        Api ana = Api.person(platform, "ana");
        String id = Requests.draft(ana).get("id").asText();
        byte[] text = new byte[21 * MEBIBYTE];
        java.util.Arrays.fill(text, (byte) 'a');

        var answer = ana.upload(id, "ai-output-transcript", "long.txt", text);

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("PAYLOAD_TOO_LARGE"), answer::body);
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
    void aForgedTokenIsUnauthenticated(Platform platform) {
        Api forged = Api.withToken(platform, "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.");

        var answer = forged.post("{\"query\":\"{ me { roles } }\"}");

        assertTrue(answer.statusCode() == 401 || answer.body().contains("UNAUTHENTICATED"), answer::body);
        assertEquals("UNAUTHENTICATED", Api.visitor(platform).refusal("{ me { roles } }", Map.of()));
    }

    @Test
    void aQueryNestedFiftyDeepIsRefused(Platform platform) {
        String nested =
                "{ vendor(id: \"meta\") " + "{ guides { vendor ".repeat(25) + "{ id }" + " } }".repeat(25) + " }";

        String code = Api.visitor(platform).refusal(nested, Map.of());

        assertTrue(code.equals("LIMIT_EXCEEDED") || code.equals("INVALID_INPUT"), code);
    }

    @Test
    void theLogsHoldNoneOfAPersonsWordsAndNoAddress(Platform platform) throws IOException {
        Api ana = Api.person(platform, "ana");
        String secret = "violet-harbour-" + UUID.randomUUID();
        Map<String, Object> input =
                new HashMap<>(Requests.objection(UUID.randomUUID().toString()));
        input.put("grounds", secret);
        JsonNode draft = Requests.draft(ana, input);
        Requests.refusedSend(ana, draft, "9999-12-31");

        try (Stream<Path> logs = Files.walk(platform.home().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(secret), () -> log + " holds the person's words");
                assertFalse(text.contains("ana@example.org"), () -> log + " holds an address");
            }
        }
    }
}
