package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part that is killed between a request's transaction and its event loses nothing and doubles nothing. */
@ExtendWith(PlatformExtension.class)
@Order(Integer.MAX_VALUE - 1)
class PulledPlugIT {

    private static final String COUNTED = "select count(*) from request_outcome where request_id = ?";
    private static final String WAITING = "select count(*) from outbox where aggregateid = ?::text";
    private static final String KEPT = "select count(*) from opt_out_request where id = ? and state = 'SENT'";

    /** With the broker gone the event can not have left: whatever dies then stands between transaction and event. */
    @ParameterizedTest
    @ValueSource(strings = {"kafka", "request-service", "comparison-service"})
    void theEventOfAnAcknowledgedRequestArrivesOnceInEffect(String killed, Platform platform) {
        Parts parts = new Parts(platform);
        Api ana = Api.person(platform, "ana");
        JsonNode draft = Requests.draft(ana);
        UUID id = UUID.fromString(draft.get("id").asText());
        long broker = parts.pid("kafka");

        parts.kill("kafka");
        Requests.send(ana, draft, "2026-01-31");
        if (!killed.equals("kafka")) {
            parts.kill(killed);
        }

        Parts.await("the broker is back", () -> parts.pid("kafka") != broker);
        Parts.await("the request is counted", () -> parts.count("comparison-service", COUNTED, id) == 1);
        Parts.await("nothing waits in the outbox", () -> parts.count("request-service", WAITING, id) == 0);
        assertEquals(1, parts.count("request-service", KEPT, id));
        assertEquals(1, parts.count("comparison-service", COUNTED, id));
        Parts.await(
                "the platform answers again",
                () -> Api.person(platform, "ana")
                        .ask("{ requests(first: 1) { edges { node { state } } } }")
                        .has("requests"));
    }

    @Test
    void aKilledDatabaseKeepsWhatWasAcknowledged(Platform platform) {
        Parts parts = new Parts(platform);
        Api ana = Api.person(platform, "ana");
        JsonNode sent = Requests.send(ana, Requests.draft(ana), "2026-01-31");

        parts.kill("postgres");

        Parts.await(
                "the request is there after the restart",
                () -> Api.person(platform, "ana")
                        .ask(
                                "query Q($id: ID!) { request(id: $id) { state } }",
                                java.util.Map.of("id", sent.get("id").asText()))
                        .at("/request/state")
                        .asText()
                        .equals("SENT"));
    }
}
