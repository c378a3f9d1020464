package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API as an organisation calls it, and the line between its sight and a person's. */
@ExtendWith(PlatformExtension.class)
class OrganisationApiIT {

    private static final Duration LIVE_LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final String CHANGES = "subscription { requestChanged { id version action state } }";

    @Test
    void anOrganisationReadsAllThatIsPublic(Platform platform) {
        Api guild = Api.guild(platform);

        JsonNode data = guild.ask("""
                {
                  vendors(search: "insta", first: 5) { totalCount edges { node { id name guides { id title } } } }
                  guide(id: "meta-instagram-third-party-ios-android") { revision vendor { name } steps { number text check { status } } }
                  dimensions { id weight }
                  comparison(vendors: ["meta", "openai", "google-gemini"]) {
                    rows { dimension { id } cells { vendor { id } value points status } } scores { vendor { id } score coverage } }
                  applicableLaws(country: "IE", vendor: "meta") { law { id } controller { name country } rights { kind article } }
                  outcomes(vendor: "meta") { published minimumGroup }
                }""");

        assertEquals("meta", data.at("/vendors/edges/0/node/id").asText());
        assertEquals(11, data.at("/guide/steps").size());
        assertEquals(14, data.get("dimensions").size());
        assertEquals(
                List.of(36, 69, 75),
                data.at("/comparison/scores").findValues("score").stream()
                        .map(JsonNode::asInt)
                        .toList());
        assertEquals("eu-gdpr", data.at("/applicableLaws/0/law/id").asText());
        assertEquals("IE", data.at("/applicableLaws/0/controller/country").asText());
        assertEquals(10, data.at("/outcomes/minimumGroup").asInt());
    }

    @Test
    void aVisitorPagesThroughAllFortyVendors(Platform platform) {
        Api visitor = Api.visitor(platform);
        Set<String> seen = new HashSet<>();
        String after = "";
        do {
            JsonNode page = visitor.ask(
                            "query Page($after: String) { vendors(first: 15, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }",
                            after.isEmpty() ? java.util.Map.of() : java.util.Map.of("after", after))
                    .get("vendors");
            assertEquals(40, page.get("totalCount").asInt());
            page.get("edges")
                    .forEach(edge -> assertTrue(seen.add(edge.at("/node/id").asText()), "listed twice"));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : "";
        } while (!after.isEmpty());
        assertEquals(40, seen.size());
    }

    @Test
    void theOwnerIsToldEveryChangeAndTheOrganisationNone(Platform platform) {
        Api ana = Api.person(platform, "ana");
        Api guild = Api.guild(platform);
        try (Subscription anas = ana.subscribe(CHANGES);
                Subscription guilds = guild.subscribe(CHANGES)) {
            anas.hears(() -> Requests.send(ana, Requests.draft(ana), "2026-01-31"));

            JsonNode sent = Requests.send(ana, Requests.draft(ana), "2026-01-31");
            ana.ask(
                    "mutation A($id: ID!, $version: Int!) { recordAcknowledgement(id: $id, version: $version, happenedOn: \"2026-02-03\") { version } }",
                    java.util.Map.of(
                            "id",
                            sent.get("id").asText(),
                            "version",
                            sent.get("version").asInt()));

            assertEquals("SENT", change(anas, sent).get("state").asText());
            assertEquals("ACKNOWLEDGED", change(anas, sent).get("state").asText());
            assertEquals(Optional.empty(), guilds.next(SILENCE));
            assertFalse(guild.ask("{ requests(first: 10) { edges { node { id } } } }")
                    .toString()
                    .contains(sent.get("id").asText()));
        }
    }

    /** The next change of that request; what is told of others is passed over. */
    private static JsonNode change(Subscription subscription, JsonNode request) {
        while (true) {
            JsonNode message = subscription.next(LIVE_LIMIT).orElseThrow(() -> new AssertionError("was told nothing"));
            assertEquals("next", message.get("type").asText(), () -> "got " + message);
            JsonNode change = message.at("/payload/data/requestChanged");
            if (request.get("id").asText().equals(change.get("id").asText())) {
                return change;
            }
        }
    }
}
