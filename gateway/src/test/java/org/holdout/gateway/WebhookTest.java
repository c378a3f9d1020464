package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class WebhookTest {
    private static final String WEBHOOKS = "/organisations/o1/webhooks";
    private static final String DELIVERY = """
        {"id":"d1","type":"request.changed","request":"r1","happenedAt":"2026-02-01T08:00:00Z","state":"WAITING",
         "attempts":2,"nextTryAt":"2026-02-01T09:00:00Z","lastTriedAt":"2026-02-01T08:05:00Z","status":500,
         "failure":null,"answer":"Oh.","body":"{}"}\
        """;

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /organisations/o1", "{\"id\":\"o1\",\"name\":\"Guild\"}");
        services.answer("GET " + WEBHOOKS, "[" + webhook("w1") + "," + webhook("w2") + "]");
        services.answer("POST " + WEBHOOKS, 201, "{\"webhook\":" + webhook("w3") + ",\"secret\":\"whsec_x\"}");
        services.answer("PATCH " + WEBHOOKS + "/w1", webhook("w1"));
        services.answer("DELETE " + WEBHOOKS + "/w1", 204, "");
        services.answer("POST " + WEBHOOKS + "/w1/secret", "{\"webhook\":" + webhook("w1") + ",\"secret\":null}");
        services.answer("POST " + WEBHOOKS + "/w1/test", DELIVERY.replace("request.changed", "webhook.test"));
        services.answer("POST " + WEBHOOKS + "/w1/replay", "{\"deliveries\":7}");
        services.answer(
                "GET " + WEBHOOKS + "/w1/deliveries",
                "{\"items\":[" + DELIVERY + "],\"endCursor\":\"c1\",\"hasNextPage\":true}");
    }

    @Test
    void allWebhooksOfAnOrganisationAreOneCall() {
        Calls.queryAs(
                        "gil",
                        "{organisation(id:\"o1\"){webhooks{id organisation address signature events state version}}}")
                .body("errors", nullValue())
                .body("data.organisation.webhooks.id", contains("w1", "w2"))
                .body("data.organisation.webhooks[0].organisation", equalTo("o1"))
                .body("data.organisation.webhooks[0].events", contains("REQUEST_CHANGED", "MANDATE_ENDED"));

        assertEquals(1, services.calls("GET " + WEBHOOKS).size());
    }

    @Test
    void anOrganisationThatAListNamesOftenIsAskedOnce() {
        String mandate = """
            {"id":"m%d","organisation":{"id":"%s","name":"Guild"},"member":{"id":"m1","number":"M-1","name":"Mia"},
             "state":"ACTIVE","vendors":[],"rights":[],"invitedAt":"2026-02-01T08:00:00Z","textVersion":"1",
             "text":"You allow it."}\
            """;
        services.answer(
                "GET /mandates",
                "{\"items\":[" + mandate.formatted(1, "o1") + "," + mandate.formatted(2, "o2") + ","
                        + mandate.formatted(3, "o1") + "],\"endCursor\":\"c\",\"hasNextPage\":false,\"total\":3}");
        services.answer("GET /viewer", "{\"roles\":[\"person\"],\"organisations\":[]}");
        services.answer("GET /organisations/o1/clients", "[]");
        for (String hidden : List.of("webhooks", "clients")) {
            services.problem(
                    "GET /organisations/o2/" + hidden, 404, "NOT_FOUND", "There is no organisation with this id.");
        }

        Calls.queryAs("gil", "{me{mandates{edges{node{organisation{id webhooks{id} clients{id}}}}}}}")
                .body("errors", nullValue())
                .body("data.me.mandates.edges[0].node.organisation.webhooks.id", contains("w1", "w2"))
                .body("data.me.mandates.edges[1].node.organisation.webhooks", nullValue())
                .body("data.me.mandates.edges[1].node.organisation.clients", nullValue())
                .body("data.me.mandates.edges[2].node.organisation.webhooks.id", contains("w1", "w2"));

        for (String list : List.of("webhooks", "clients")) {
            assertEquals(1, services.calls("GET /organisations/o1/" + list).size(), list);
            assertEquals(1, services.calls("GET /organisations/o2/" + list).size(), list);
        }
    }

    @Test
    void anOrganisationThatFailsFailsItsOwnFieldAlone() {
        services.answer(
                "GET /viewer",
                "{\"roles\":[\"person\"],\"organisations\":["
                        + "{\"id\":\"o1\",\"name\":\"Guild\"},{\"id\":\"o2\",\"name\":\"Union\"}]}");
        services.answer("GET /organisations/o1/clients", "[]");
        for (String failing : List.of("webhooks", "clients")) {
            services.problem("GET /organisations/o2/" + failing, 403, "FORBIDDEN", "This needs a scope.");
        }

        Calls.queryAs("gil", "{me{organisations{id webhooks{id} clients{id}}}}")
                .body("data.me.organisations[0].webhooks.id", contains("w1", "w2"))
                .body("data.me.organisations[0].clients", empty())
                .body("data.me.organisations[1].webhooks", nullValue())
                .body("data.me.organisations[1].clients", nullValue())
                .body("errors.extensions.code", contains("FORBIDDEN", "FORBIDDEN"))
                .body("errors.path", containsInAnyOrder(path("webhooks"), path("clients")));
    }

    private static List<Object> path(String field) {
        return List.of("me", "organisations", 1, field);
    }

    @Test
    void oneWebhookComesWithAPageOfItsDeliveries() {
        Calls.queryAs("gil", """
            {organisation(id:"o1"){webhook(id:"w1"){id deliveries(state:WAITING,first:1,after:"c0"){
              edges{cursor node{type requestId state attempts status failure answer body}} pageInfo{hasNextPage}}}}}\
            """)
                .body("errors", nullValue())
                .body("data.organisation.webhook.deliveries.edges[0].cursor", equalTo("c1"))
                .body("data.organisation.webhook.deliveries.edges[0].node.type", equalTo("REQUEST_CHANGED"))
                .body("data.organisation.webhook.deliveries.edges[0].node.requestId", equalTo("r1"))
                .body("data.organisation.webhook.deliveries.edges[0].node.status", equalTo(500))
                .body("data.organisation.webhook.deliveries.edges[0].node.body", equalTo("{}"));

        assertEquals(
                "state=WAITING&first=1&after=c0",
                services.calls("GET " + WEBHOOKS + "/w1/deliveries")
                        .getFirst()
                        .uri()
                        .getQuery());
    }

    @Test
    void anUnknownWebhookIsNone() {
        Calls.queryAs("gil", "{organisation(id:\"o1\"){webhook(id:\"w9\"){id}}}")
                .body("errors", nullValue())
                .body("data.organisation.webhook", nullValue());
    }

    @Test
    void whoMayNotSpeakForAnOrganisationSeesNoWebhooksWhereTheySeeItsName() {
        services.problem("GET " + WEBHOOKS, 404, "NOT_FOUND", "There is no organisation with this id.");

        Calls.queryAs("mia", "{organisation(id:\"o1\"){name webhooks{id} webhook(id:\"w1\"){id}}}")
                .body("errors", nullValue())
                .body("data.organisation.name", equalTo("Guild"))
                .body("data.organisation.webhooks", nullValue())
                .body("data.organisation.webhook", nullValue());
    }

    @Test
    void aTokenWithoutTheScopeIsToldSo() {
        services.problem("GET " + WEBHOOKS, 403, "FORBIDDEN", "This needs a token with the scope webhooks.");

        Calls.queryAs("photo-guild", "{organisation(id:\"o1\"){webhooks{id}}}")
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void aNewWebhookSendsItsEventsByTheirNamesAndItsKey() {
        Calls.queryAs("gil", """
            mutation{createWebhook(organisation:"o1",idempotencyKey:"k1",input:{address:"https://guild.example/in",
              signature:HMAC_SHA256,events:[REQUEST_CHANGED,IMPORT_FINISHED]}){secret webhook{id organisation}}}\
            """)
                .body("errors", nullValue())
                .body("data.createWebhook.secret", equalTo("whsec_x"))
                .body("data.createWebhook.webhook.organisation", equalTo("o1"));

        FakeServices.Call call = services.calls("POST " + WEBHOOKS).getFirst();
        assertEquals("k1", call.header("Idempotency-Key"));
        assertEquals(
                Map.of(
                        "address",
                        "https://guild.example/in",
                        "signature",
                        "HMAC_SHA256",
                        "events",
                        List.of("request.changed", "import.finished")),
                JsonPath.from(call.body()).getMap(""));
    }

    @Test
    void aChangeSendsItsVersionAndOnlyWhatChanges() {
        Calls.queryAs(
                        "gil",
                        "mutation{updateWebhook(organisation:\"o1\",id:\"w1\",version:3,input:{enabled:false}){state}}")
                .body("errors", nullValue())
                .body("data.updateWebhook.state", equalTo("ACTIVE"));

        assertEquals(
                Map.of("version", 3, "enabled", false),
                JsonPath.from(services.calls("PATCH " + WEBHOOKS + "/w1")
                                .getFirst()
                                .body())
                        .getMap(""));
    }

    @Test
    void deletingRotatingTestingAndReplayingGoToTheWebhookWithTheirKeys() {
        Calls.queryAs("gil", """
            mutation{rotateWebhookSecret(organisation:"o1",id:"w1",idempotencyKey:"k"){secret webhook{oldSecretUntil}}
              testWebhook(organisation:"o1",id:"w1",idempotencyKey:"k"){type}
              replayWebhook(organisation:"o1",id:"w1",since:"2026-02-01T08:00:00Z",idempotencyKey:"k")
              deleteWebhook(organisation:"o1",id:"w1")}\
            """)
                .body("errors", nullValue())
                .body("data.rotateWebhookSecret.secret", nullValue())
                .body("data.testWebhook.type", equalTo("TEST"))
                .body("data.replayWebhook", equalTo(7))
                .body("data.deleteWebhook", equalTo(true));

        for (String call : List.of("/secret", "/test", "/replay")) {
            assertEquals(
                    "k",
                    services.calls("POST " + WEBHOOKS + "/w1" + call).getFirst().header("Idempotency-Key"));
        }
        assertEquals(
                "2026-02-01T08:00:00Z",
                JsonPath.from(services.calls("POST " + WEBHOOKS + "/w1/replay")
                                .getFirst()
                                .body())
                        .getString("since"));
    }

    @Test
    void clientsAreListedAndOneGetsANewSecret() {
        String client = """
            {"id":"photo-guild","name":"Guild","scopes":["requests:read"],"enabled":true,
             "secretSince":"2026-01-01T08:00:00Z","lastUsedAt":"2026-02-01T08:00:00Z"}\
            """;
        services.answer("GET /organisations/o1/clients", "[" + client + "]");
        services.answer(
                "POST /organisations/o1/clients/photo-guild/secret", "{\"client\":" + client + ",\"secret\":\"new\"}");

        Calls.queryAs("gil", "{organisation(id:\"o1\"){clients{id scopes enabled secretSince lastUsedAt}}}")
                .body("errors", nullValue())
                .body("data.organisation.clients[0].scopes", contains("requests:read"));
        Calls.queryAs(
                        "gil",
                        "mutation{rotateClientSecret(organisation:\"o1\",id:\"photo-guild\",idempotencyKey:\"k\"){secret client{id}}}")
                .body("errors", nullValue())
                .body("data.rotateClientSecret.secret", equalTo("new"));

        assertEquals(
                "k",
                services.calls("POST /organisations/o1/clients/photo-guild/secret")
                        .getFirst()
                        .header("Idempotency-Key"));
    }

    private static String webhook(String id) {
        return """
            {"id":"%s","address":"https://guild.example/in","description":null,"signature":"HMAC_SHA256","publicKey":null,
             "events":["request.changed","mandate.ended"],"state":"ACTIVE","createdAt":"2026-02-01T08:00:00Z","version":3}\
            """.formatted(id);
    }
}
