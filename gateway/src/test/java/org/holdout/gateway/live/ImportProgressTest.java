package org.holdout.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.holdout.gateway.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ImportProgressTest {
    private static final String PROGRESS = "subscription{importProgress(id:\"i1\"){state done}}";

    private final Vertx vertx = Vertx.vertx();

    @TestHTTPResource
    URI gateway;

    FakeServices services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void eachStepIsToldOnceAndTheStreamEndsWithTheImport() throws Exception {
        services.answer("GET /imports/i1", at("DRAFTING", 10));
        String token = OidcWiremockTestResource.getAccessToken("ana", Set.of("person"));
        try (GraphQlSocket socket =
                GraphQlSocket.withInit(vertx, gateway, Optional.of(token)).subscribe(PROGRESS)) {
            assertEquals(10, socket.change("importProgress").getInteger("done"));
            services.answer("GET /imports/i1", at("DRAFTING", 20));
            assertEquals(20, socket.change("importProgress").getInteger("done"));
            services.answer("GET /imports/i1", at("DONE", 20));
            assertEquals("DONE", socket.change("importProgress").getString("state"));
            socket.expect("complete");
        }
    }

    @Test
    void aStrangerIsRefusedAtOnce() throws Exception {
        try (GraphQlSocket socket =
                GraphQlSocket.withInit(vertx, gateway, Optional.empty()).subscribe(PROGRESS)) {
            assertTrue(socket.expectAny().encode().contains("UNAUTHENTICATED"));
        }
    }

    private static String at(String state, int done) {
        return """
            {"id":"i1","organisation":"o1","choice":"WHAT_IS_RIGHT","state":"%s","lines":20,"done":%d,"drafted":%2$d,
             "repeated":0,"faulty":0,"createdAt":"2026-02-01T08:00:00Z","reportUntil":"2026-03-03T08:00:00Z"}\
            """.formatted(state, done);
    }
}
