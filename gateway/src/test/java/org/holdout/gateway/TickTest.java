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
