package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class TickTest {
    private static final String TICK = "mutation{tickStep(guide:\"g1\",revision:3,step:2,done:true){id ticks}}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answerGuide("g1");
        services.answer("PUT /guides/g1/ticks/2", 204, "");
        services.answer("GET /ticks", "{\"guides\":[{\"guide\":\"g1\",\"steps\":[2]}]}");
        services.answer("DELETE /ticks", 204, "");
    }

    @Test
    void tickIsKeptForThePersonAndTold() {
        String token = Calls.token("ana");

        Calls.queryWith(token, TICK).body("errors", nullValue()).body("data.tickStep.ticks", equalTo(List.of(2)));

        FakeServices.Call call = services.calls("PUT /guides/g1/ticks/2").getFirst();
        assertEquals("{\"revision\":3,\"done\":true}", call.body());
        assertEquals("Bearer " + token, call.header("Authorization"));
    }

    @Test
    void ticksAreForgotten() {
        Calls.queryAs("ana", "mutation{forgetTicks}").body("data.forgetTicks", equalTo(true));

        assertEquals(1, services.calls("DELETE /ticks").size());
    }

    @Test
    void allTicksAreTakenAway() {
        services.answer("GET /viewer", """
                {"owner":"6f0c7b1e-0000-4000-8000-000000000001","roles":["person"],"organisations":[]}""");
        services.answer("GET /ticks/export", """
                {"ticks":[{"guide":"g1","title":"T","step":2,"text":"Open it.","tickedOn":"2026-11-20"},
                          {"guide":"g2","title":"U","tickedOn":"2026-01-02"}]}""");

        Calls.queryAs("ana", "{me{ticks{guideId title step text tickedOn}}}")
                .body("errors", nullValue())
                .body("data.me.ticks[0].text", equalTo("Open it."))
                .body("data.me.ticks[1].guideId", equalTo("g2"))
                .body("data.me.ticks[1].step", nullValue())
                .body("data.me.ticks[1].tickedOn", equalTo("2026-01-02"));
    }

    @Test
    void ticksNeedAToken() {
        Calls.query(TICK).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        Calls.query("mutation{forgetTicks}").body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));

        assertEquals(0, services.calls().size());
    }

    @Test
    void staleRevisionIsTold() {
        services.problem("PUT /guides/g1/ticks/2", 409, "STALE_VERSION", "The guide has a new revision.");

        Calls.queryAs("ana", TICK).body("errors[0].extensions.code", equalTo("STALE_VERSION"));
    }
}
