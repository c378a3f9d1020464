package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that Holdout sends by e-mail, and the answer that comes back. */
@ExtendWith(PlatformExtension.class)
class MailJourneyIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Another one each time: once confirmed, an address stays so in a home that is kept. */
    private static final String BENS = Traces.personal("lighthouse.keeper." + UUID.randomUUID() + "@people.localhost");

    private static final String COMPANY = Traces.personal("Lantern Models of Cork");
    private static final String COMPANYS = Traces.personal("privacy@lantern-models.localhost");
    private static final String REFUSAL = Traces.personal("We looked at your objection and see compelling grounds.");

    private static final String READ = """
            query R($id: ID!) { request(id: $id) { id version state claimedOutcome refusalReason
              delivery { status } nextAction { link } timeline { action by }
              messages { id subject text kind meaning original { id } } } }""";

    @Test
    void anObjectionGoesOutByMailAndItsRefusalComesBackToTheRequest(Platform platform) throws Exception {
        Api ben = Api.person(platform, "ben");
        LocalMail mail = new LocalMail(platform);
        ben.ask(
                "mutation P($input: ProfileInput!) { updateProfile(input: $input) { version } }",
                Map.of("input", Map.of("name", "Ben", "email", BENS, "country", "IE", "timeZone", "Europe/Dublin")));
        JsonNode draft = Requests.draft(
                ben,
                Map.of(
                        "country",
                        "IE",
                        "rights",
                        List.of("OBJECTION"),
                        "channel",
                        "EMAIL",
                        "recipient",
                        Map.of("name", COMPANY, "country", "IE", "email", COMPANYS),
                        "idempotencyKey",
                        UUID.randomUUID().toString()));
        String id = draft.get("id").asText();

        assertEquals("ILLEGAL_ACTION", ben.refusal(sending(), variables(draft)), "an unconfirmed address");
        confirmAddress(ben, mail);
        ben.ask(sending(), variables(draft));
        JsonNode letter = mail.newestTo(COMPANYS, 1);
        JsonNode sent = awaitState(ben, id, "SENT");
        mail.send(COMPANYS, LocalMail.replyAddress(letter), "Re: your objection", REFUSAL);
        JsonNode message = awaitMessage(ben, id);
        JsonNode answered = ben.ask(
                        """
                        mutation C($id: ID!, $version: Int!, $message: ID!) {
                          classifyMessage(request: $id, version: $version, message: $message, as: REFUSED,
                            refusalReason: COMPELLING_GROUNDS) { state claimedOutcome refusalReason } }""",
                        Map.of(
                                "id",
                                id,
                                "version",
                                ben.ask(READ, Map.of("id", id))
                                        .at("/request/version")
                                        .asInt(),
                                "message",
                                message.get("id").asText()))
                .get("classifyMessage");

        assertTrue(letter.get("text").asText().contains("object"), letter.toString());
        assertEquals("SENT", sent.at("/delivery/status").asText());
        assertEquals("SYSTEM", sent.at("/timeline/0/by").asText());
        assertEquals("REPLY", message.get("kind").asText());
        assertTrue(message.get("text").asText().contains(REFUSAL));
        assertTrue(message.at("/original/id").isTextual(), "the mail itself is kept");
        assertEquals("ANSWERED", answered.get("state").asText());
        assertEquals("REFUSED", answered.get("claimedOutcome").asText());
        assertEquals("COMPELLING_GROUNDS", answered.get("refusalReason").asText());
        assertTrue(
                Api.person(platform, "ana")
                        .ask(READ, Map.of("id", id))
                        .get("request")
                        .isNull(),
                "others do not learn of it");
    }

    private static void confirmAddress(Api ben, LocalMail mail) throws IOException {
        ben.ask("mutation { sendContactCode { confirmed } }");
        String code = LocalMail.code(mail.newestTo(BENS, 1));
        assertTrue(ben.ask(
                        "mutation C($code: String!) { confirmContact(code: $code) { confirmed } }",
                        Map.of("code", code))
                .at("/confirmContact/confirmed")
                .asBoolean());
    }

    private static String sending() {
        return "mutation S($id: ID!, $version: Int!) { sendRequest(id: $id, version: $version) { state } }";
    }

    private static Map<String, Object> variables(JsonNode draft) {
        return Map.of(
                "id", draft.get("id").asText(), "version", draft.get("version").asInt());
    }

    private static JsonNode awaitState(Api ben, String id, String state) {
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> ben.ask(READ, Map.of("id", id))
                        .at("/request/state")
                        .asText()
                        .equals(state));
        return ben.ask(READ, Map.of("id", id)).get("request");
    }

    private static JsonNode awaitMessage(Api ben, String id) {
        Awaitility.await()
                .atMost(LIMIT)
                .until(() ->
                        !ben.ask(READ, Map.of("id", id)).at("/request/messages").isEmpty());
        return ben.ask(READ, Map.of("id", id)).at("/request/messages/0");
    }
}
