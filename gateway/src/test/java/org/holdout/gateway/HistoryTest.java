package org.holdout.gateway;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class HistoryTest {
    private static final String HISTORY = """
            {guideHistory(id:"g1",first:2){edges{cursor node{revision recordedAt origin author reason
             changes{field before after}}} pageInfo{hasNextPage} totalCount}}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /guides/g1/revisions", Content.page("""
                {"revision":2,"recordedAt":"2026-11-23T21:00:00Z","origin":"EDITOR","author":"ed","reason":"Moved.",
                 "changes":[{"field":"de.title","before":[],"after":["T"]}]}""", """
                {"revision":1,"recordedAt":"2026-11-22T21:00:00Z","origin":"FILE","changes":[]}"""));
        services.answer("GET /changes", Content.page("""
                {"guideId":"g1","title":"T","vendorId":"meta","vendorName":"Meta","revision":2,"kind":"DOUBTED",
                 "at":"2026-11-23T21:00:00Z","reason":"REPORTS"}"""));
    }

    @Test
    void historyShowsWhatEachRevisionChanged() {
        Calls.query(HISTORY)
                .body("errors", nullValue())
                .body("data.guideHistory.totalCount", equalTo(2))
                .body("data.guideHistory.edges[0].node.origin", equalTo("EDITOR"))
                .body("data.guideHistory.edges[0].node.changes[0].field", equalTo("de.title"))
                .body("data.guideHistory.edges[0].node.changes[0].after", equalTo(List.of("T")))
                .body("data.guideHistory.edges[1].node.changes", empty());

        FakeServices.Call call = services.calls("GET /guides/g1/revisions").getFirst();
        assertEquals("first=2", call.uri().getQuery());
        assertNull(call.header("Authorization"));
    }

    @Test
    void historyIsAskedForWithTheCallersToken() {
        String token = Calls.token("ed");

        Calls.queryWith(token, HISTORY).body("errors", nullValue());

        assertEquals(
                "Bearer " + token,
                services.calls("GET /guides/g1/revisions").getFirst().header("Authorization"));
    }

    @Test
    void changesAreTheSameForEverybody() {
        Calls.queryAs(
                        "ed",
                        "{guideChanges(vendor:\"meta\"){edges{node{guideId title vendorName revision kind at reason}}}}")
                .body("errors", nullValue())
                .body("data.guideChanges.edges[0].node.kind", equalTo("DOUBTED"))
                .body("data.guideChanges.edges[0].node.at", equalTo("2026-11-23T21:00:00Z"));

        FakeServices.Call call = services.calls("GET /changes").getFirst();
        assertEquals("vendor=meta", call.uri().getQuery());
        assertNull(call.header("Authorization"));
    }

    @Test
    void historyOfNoGuideIsNotFound() {
        Calls.query("{guideHistory(id:\"nobody\"){totalCount}}")
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }
}
