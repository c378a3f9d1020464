package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class WatchTest {
    private static final String ID = "8d9f3c1e-0000-4000-8000-000000000001";

    private static final String ADDRESS = """
            {"id":"%s","url":"https://example.org/privacy","vendor":"openai","service":"ChatGPT","terms":"Privacy Policy",
             "language":"en","document":"watched/openai/%1$s","status":"REDIRECTED","httpStatus":301,
             "redirectsTo":"https://example.org/legal","addedAt":"2026-11-26T08:00:00Z","triedAt":"2026-11-26T08:00:01Z",
             "dueAt":"2026-11-26T09:00:01Z","failures":3,"failing":true,"stopped":false}""".formatted(ID);

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /watched", Content.page(ADDRESS));
        services.answer("POST /watched", ADDRESS);
        services.answer("POST /watched/" + ID + "/reading", ADDRESS);
        services.answer("POST /watched/" + ID + "/stop", ADDRESS);
        services.answer("GET /vendors", Content.page(Content.vendor("openai")));
    }

    @Test
    void watchedAddressesComeWithTheirVendors() {
        String token = Calls.token("ed");

        Calls.queryWith(token, """
                        {watchedAddresses(first:5,failing:true){edges{node{id url vendor{id} service terms language document status
                         httpStatus redirectsTo addedAt triedAt readAt dueAt failures failing stopped}} pageInfo{hasNextPage}}}""")
                .body("errors", nullValue())
                .body("data.watchedAddresses.edges[0].node.vendor.id", equalTo("openai"))
                .body("data.watchedAddresses.edges[0].node.status", equalTo("REDIRECTED"))
                .body("data.watchedAddresses.edges[0].node.readAt", nullValue());

        FakeServices.Call call = services.calls("GET /watched").getFirst();
        assertEquals("failing=true&first=5", call.uri().getQuery());
        assertEquals("Bearer " + token, call.header("Authorization"));
    }

    @Test
    void anAddressIsPassedOnWhole() {
        Calls.queryAs("ed", """
                        mutation{watchAddress(input:{url:"https://example.org/privacy",vendor:"openai",service:"ChatGPT",
                         terms:"Privacy Policy",language:"en"}){id}}""").body("errors", nullValue()).body("data.watchAddress.id", equalTo(ID));

        assertEquals(
                "{\"url\":\"https://example.org/privacy\",\"vendor\":\"openai\",\"service\":\"ChatGPT\","
                        + "\"terms\":\"Privacy Policy\",\"language\":\"en\"}",
                services.calls("POST /watched").getFirst().body());
    }

    @Test
    void anAddressIsReadNowAndStopped() {
        Calls.queryAs(
                        "ed",
                        "mutation{readWatchedNow(id:\"" + ID + "\"){dueAt} stopWatching(id:\"" + ID + "\"){stopped}}")
                .body("errors", nullValue());

        assertEquals(1, services.calls("POST /watched/" + ID + "/reading").size());
        assertEquals(1, services.calls("POST /watched/" + ID + "/stop").size());
    }

    @Test
    void whatTheServiceRefusesNamesTheField() {
        services.problem("POST /watched", 403, "FORBIDDEN", "This is for editors.");

        Calls.queryAs("ana", """
                        mutation{watchAddress(input:{url:"https://example.org/",vendor:"openai",service:"a",terms:"b",language:"en"}){id}}""").body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        Calls.queryAs(
                        "ed",
                        "mutation{watchAddress(input:{url:\"https://example.org/" + "a".repeat(50_000)
                                + "\",vendor:\"openai\",service:\"a\",terms:\"b\",language:\"en\"}){id}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }
}
