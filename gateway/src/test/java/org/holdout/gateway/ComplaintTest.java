package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ComplaintTest {
    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("POST /requests/r1/actions", Content.request("r1", "meta", "g1"));
    }

    @Test
    void complaintMayNameNoAuthority() {
        assertFalse(told("").contains("\"authority\":\""));
    }

    @Test
    void complaintNamesTheAuthorityThatWasGiven() {
        assertTrue(told("authority:\"iedpc\",").contains("\"authority\":\"iedpc\""));
    }

    private String told(String authority) {
        Calls.queryAs("ana", "mutation{lodgeComplaint(" + authority + "id:\"r1\",version:2){id}}")
                .body("errors", nullValue())
                .body("data.lodgeComplaint.id", equalTo("r1"));
        assertEquals(1, services.calls("POST /requests/r1/actions").size());
        return services.calls("POST /requests/r1/actions").getFirst().body();
    }
}
